import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { enclosingClass } from "../../../diagnose/origin/javascript/functions.ts";
import { insertAfter, insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

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
  const isWritten =
    /^(?:push|unshift|set|add)$/.test(method) ||
    (parent?.type === "subscript_expression" && isAssigned(parent)) ||
    (parent?.type === "member_expression" && isAssigned(parent));
  const kind = start ?? (parent?.type === "member_expression" && isAssigned(parent) ? "{}" : null);
  if (!kind || !isWritten) return [];
  const house = /\?\?=/.test(file.text) ? "??=" : /\|\|=/.test(file.text) ? "||=" : "??=";
  const statement = statementOf(entry);
  const end = usesSemicolons(file) ? ";" : "";
  const alone = statement && houseForm(file, entry, kind);
  const edits = alone
    ? [insertBefore(file, statement, [alone])]
    : statement &&
        /^expression_statement$/.test(statement.type) &&
        statement.startIndex === entry.startIndex &&
        end === ";"
      ? [insertBefore(file, statement, [`${entry.text} ${house} ${kind}${end}`])]
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
