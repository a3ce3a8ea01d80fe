import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { enclosingClass } from "../../../diagnose/origin/javascript/functions.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { insertAfter, insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName } from "./similar-names.ts";

/** A container that is filled and was never begun: a field of a class, or the entry of a group. */
export function startGuesses(scene: Scene): Guess[] {
  const node = scene.trace.ways[0]?.place.node;
  if (!node || scene.trace.fault !== "nothing") return [];
  return node.type === "subscript_expression" ? groupGuess(scene, node) : fieldGuess(scene, node);
}

const LIST =
  /^(?:push|unshift|pop|shift|splice|concat|map|filter|forEach|length|join|includes|some|every|find|slice|sort|reduce)$/;

/** What a value has to be for what is done with it. */
function startFor(use: Node): string | null {
  const parent = use.parent;
  if (parent?.type === "subscript_expression" && field(parent, "object")?.id === use.id) {
    const index = field(parent, "index");
    return index?.type === "number" || /^(?:i|j|index)$/.test(index?.text ?? "") ? "[]" : "{}";
  }
  const name =
    parent?.type === "member_expression" && field(parent, "object")?.id === use.id
      ? field(parent, "property")?.text
      : undefined;
  if (name === undefined) return null;
  if (/^(?:set|get|has)$/.test(name) && isCalled(parent)) return "new Map()";
  if (name === "add" && isCalled(parent)) return "new Set()";
  return LIST.test(name) ? "[]" : null;
}

function isCalled(node: Node | null | undefined): boolean {
  return node?.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id;
}

/** `groups[key].push(item)`: the entry is begun where there is none. */
function groupGuess(scene: Scene, entry: Node): Guess[] {
  const { file } = scene.fault;
  const parent = entry.parent;
  const start = parent?.type === "subscript_expression" ? groupStart(file, entry) : startFor(entry);
  const method = parent?.type === "member_expression" ? (field(parent, "property")?.text ?? "") : "";
  const isPart = parent?.type === "member_expression" || parent?.type === "subscript_expression";
  const isWritten =
    /^(?:push|unshift|set|add)$/.test(method) || (isPart && (isAssigned(parent) || isTallied(parent)));
  const isMember = parent?.type === "member_expression" && isPart && isWritten;
  const kind = start ?? (isMember ? recordStart(entry) : null);
  if (!kind || !isWritten) return [];
  // A record that is made with all its keys knows no others: what is put under one is not seen again.
  if (isMadeWhole(field(entry, "object"))) return [];
  // The last item of an empty list would become one before the first.
  const index = field(entry, "index");
  if (/\.length - 1$/.test(index?.text ?? "") || isPosition(index)) return [];
  // What is counted under a second key has to be begun there as well.
  const inner = parent?.type === "subscript_expression" && isTallied(parent) ? parent : null;
  const house = /\?\?=/.test(file.text) ? "??=" : /\|\|=/.test(file.text) ? "||=" : "??=";
  const statement = statementOf(entry);
  const end = usesSemicolons(file) ? ";" : "";
  const alone = statement && houseForm(file, entry, kind);
  if (inner && (alone || end === "" || statement?.startIndex !== entry.startIndex)) return [];
  const edits = alone
    ? [insertBefore(file, statement, [alone])]
    : statement &&
        /^expression_statement$/.test(statement.type) &&
        statement.startIndex === entry.startIndex &&
        end === ";"
      ? [
          insertBefore(file, statement, [
            `${entry.text} ${house} ${kind}${end}`,
            ...(inner ? [`${inner.text} ${house} 0${end}`] : []),
          ]),
        ]
      : [textEdit(file, entry.startIndex, entry.endIndex, `(${entry.text} ${house} ${kind})`)];
  return [
    guess(scene, 0.9, {
      name: "entry_is_begun",
      sentence: "The request is answered also for the first of a group",
      cause: `\`${entry.text}\` is filled, but nothing begins it for a new key.`,
      explanation: `Begins \`${entry.text}\` with \`${kind}\` where it is not there yet.`,
      edits,
      basis: "standard",
      place: { path: file.path, line: startLineOf(entry) },
    }),
  ];
}

/** `Object.fromEntries(…)`, `{ open: [], done: [] }` */
function isMadeWhole(record: Node | null): boolean {
  const made = record?.type === "identifier" ? lastBinding(record, record.text) : null;
  if (made?.type === "object") return made.namedChildren.some(({ type }) => type === "pair");
  return made?.type === "call_expression" && field(made, "function")?.text === "Object.fromEntries";
}

/** `totals[a][b] = …`: by what the other lines do with such an entry. */
function groupStart(file: SourceFile, entry: Node): string | null {
  const inner = entry.parent ? field(entry.parent, "index") : null;
  return inner?.type === "number" || /\bpush\(/.test(file.text.slice(entry.endIndex, entry.endIndex + 20))
    ? "[]"
    : "{}";
}

/** `if (!groups[key]) groups[key] = [];`, where the file does it so elsewhere. */
function houseForm(file: SourceFile, entry: Node, kind: string): string | null {
  const end = usesSemicolons(file) ? ";" : "";
  return /if \(!\w+\[\w+\]\) \w+\[\w+\] = /.test(file.text)
    ? `if (!${entry.text}) ${entry.text} = ${kind}${end}`
    : null;
}

/**
 * The record that an entry begins with, by what the function adds to its parts: `{ count: 0, names: [] }`; `{}` where its
 * parts are only set. Null where one of them is read in a way that does not tell what it begins with.
 */
function recordStart(entry: Node): string | null {
  let scope: Node = entry;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const parts = new Map<string, string | null>();
  const set = new Set<string>();
  for (const node of scope.descendantsOfType("member_expression")) {
    const name = field(node, "property")?.text ?? "";
    if (field(node, "object")?.text !== entry.text || set.has(name)) continue;
    if (isTallied(node)) parts.set(name, parts.get(name) === null ? null : sumStart(node));
    else if (isAssigned(node)) set.add(name);
    else parts.set(name, node.parent?.type === "member_expression" ? startFor(node) : null);
  }
  const begun = [...parts].filter(([name]) => !set.has(name) || isTalliedFirst(scope, entry, name));
  if (begun.some(([, value]) => value === null)) return null;
  return begun.length === 0 ? "{}" : `{ ${begun.map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
}

/** Whether the first thing that happens to a part is that something is added to it. */
function isTalliedFirst(scope: Node, entry: Node, name: string): boolean {
  const [first] = scope
    .descendantsOfType("member_expression")
    .filter((node) => field(node, "object")?.text === entry.text && field(node, "property")?.text === name);
  return first !== undefined && isTallied(first);
}

/** Nothing, of the kind that is added: `0`, or an empty text. */
function sumStart(part: Node): string | null {
  const parent = part.parent;
  if (parent?.type === "update_expression") return "0";
  const operator = parent ? field(parent, "operator")?.text : undefined;
  const right = parent ? field(parent, "right") : null;
  if (operator === "+=" && /^(?:string|template_string)$/.test(right?.type ?? "")) return '""';
  return operator === "+=" || operator === "-=" ? "0" : null;
}

/** `entry.count += 1`, `entry.count++` */
function isTallied(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "update_expression") return true;
  return parent?.type === "augmented_assignment_expression" && field(parent, "left")?.id === node.id;
}

function isAssigned(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    /^(?:augmented_)?assignment_expression$/.test(parent.type) &&
    field(parent, "left")?.id === node.id
  );
}

/** A field that methods of its class use and that nothing ever sets. */
function fieldGuess(scene: Scene, node: Node): Guess[] {
  const { code } = scene.investigation;
  const { file } = scene.fault;
  const property =
    node.type === "member_expression" && field(node, "object")?.type === "this"
      ? field(node, "property")
      : null;
  const owner = property && enclosingClass(code, file.path, node);
  if (!property || !owner || owner.bases.length > 0) return [];
  const name = property.text;
  const uses = owner.node
    .descendantsOfType("member_expression")
    .filter((one) => field(one, "object")?.type === "this" && field(one, "property")?.text === name);
  const isSet = uses.some((one) => isAssigned(one));
  const body = field(owner.node, "body");
  const declared = body?.namedChildren.find(
    (child) =>
      /field_definition$/.test(child.type) &&
      (field(child, "name") ?? field(child, "property"))?.text === name,
  );
  if (isSet || !body || (declared && field(declared, "value"))) return [];
  // A field that the class does begin, a letter away, is the same one misspelt.
  if (!declared && likelyName(name, begunFields(owner.node), 0.8) !== null) return [];
  const starts = new Set(uses.flatMap((one) => startFor(one) ?? []));
  const kind = starts.has("new Map()")
    ? "new Map()"
    : starts.has("new Set()")
      ? "new Set()"
      : starts.size === 1
        ? [...starts][0]
        : null;
  if (!kind) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const maker = body.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  const last = maker && field(maker, "body")?.namedChildren.findLast((child) => child.type !== "comment");
  const sibling = body.namedChildren.findLast(
    (child) => /field_definition$/.test(child.type) && field(child, "value") !== null,
  );
  const inMaker = last && /\bthis\.\w+ = /.test(maker.text);
  const edit = declared
    ? textEdit(file, declared.endIndex, declared.endIndex, ` = ${kind}`)
    : inMaker
      ? insertAfter(file, last, [`this.${name} = ${kind}${end}`])
      : sibling
        ? insertAfter(
            file,
            sibling,
            [`${name} = ${kind}${end}`].map((line) => line),
          )
        : null;
  if (!edit || ancestorOfType(node, ["class_static_block"])) return [];
  return [
    guess(scene, 0.9, {
      name: "field_is_begun",
      sentence: "The request is answered with the field that its class begins",
      cause: `${owner.name} uses its \`${name}\` and never sets it.`,
      explanation: `${owner.name} begins with an empty \`${name}\`, in the form of its other fields.`,
      edits: [edit],
      basis: "standard",
      place: { path: file.path, line: startLineOf(maker ?? owner.node) },
    }),
  ];
}

/** The fields that the methods of a class set, and those that it declares. */
function begunFields(owner: Node): string[] {
  const set = owner
    .descendantsOfType("member_expression")
    .filter((node) => field(node, "object")?.type === "this" && isAssigned(node));
  const declared = (field(owner, "body")?.namedChildren ?? []).filter(({ type }) =>
    /field_definition$/.test(type),
  );
  return [...set, ...declared].flatMap(
    (node) => (field(node, "property") ?? field(node, "name"))?.text ?? [],
  );
}

/** `at` of `const at = tasks.findIndex(…)`: where nothing was found there is no place to begin anything. */
function isPosition(index: Node | null): boolean {
  const bound = index?.type === "identifier" ? lastBinding(index, index.text) : index;
  return (
    bound?.type === "call_expression" &&
    /\.(?:findIndex|findLastIndex|indexOf|lastIndexOf|search)$/.test(field(bound, "function")?.text ?? "")
  );
}
