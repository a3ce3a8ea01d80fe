import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** What an entry begins with, by how it is filled. */
const STARTS: Readonly<Record<string, string>> = {
  push: "[]",
  unshift: "[]",
  add: "new Set()",
  set: "new Map()",
};

/**
 * `groups.get(tag).push(post)` of a map that begins without entries and that nobody gives any: the entry is begun where there
 * is none.
 */
export function mapStartGuesses(scene: Scene): Guess[] {
  const wrong = scene.trace.ways[0]?.place.node;
  const node = wrong?.type === "non_null_expression" ? wrong.firstNamedChild : wrong;
  const { file } = scene.fault;
  if (node?.type !== "call_expression" || scene.trace.fault !== "nothing") return [];
  const callee = field(node, "function");
  const map = field(callee ?? node, "property")?.text === "get" ? field(callee ?? node, "object") : null;
  const [key, ...more] = field(node, "arguments")?.namedChildren ?? [];
  const start = filledWith(node);
  const statement = statementOf(node);
  if (!map || !key || more.length > 0 || !start || !isPlain(key)) return [];
  if (statement?.type !== "expression_statement" || statement.startIndex !== node.startIndex) return [];
  if (!beginsEmpty(map) || isFilledElsewhere(file, map, start)) return [];
  const end = usesSemicolons(file) ? ";" : "";
  return [
    guess(scene, 0.9, {
      name: "entry_is_begun",
      sentence: "The request is answered also for the first of a group",
      cause: `\`${node.text}\` is filled, but nothing begins it for a new key.`,
      explanation: `Begins the entry with \`${start}\` where it is not there yet.`,
      edits: [
        insertBefore(file, statement, [
          `if (!${map.text}.has(${key.text})) ${map.text}.set(${key.text}, ${start})${end}`,
        ]),
      ],
      basis: "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** What an entry is that is filled in this way: `….push(x)`, `…!.add(x)`. */
function filledWith(entry: Node): string | null {
  const outer = entry.parent?.type === "non_null_expression" ? entry.parent : entry;
  const member = outer.parent?.type === "member_expression" ? outer.parent : null;
  if (!member || field(member, "object")?.id !== outer.id || member.parent?.type !== "call_expression")
    return null;
  return STARTS[field(member, "property")?.text ?? ""] ?? null;
}

/** A key that can be written three times. */
function isPlain(key: Node): boolean {
  return /^[\w$.]+$/.test(key.text);
}

/** Whether the map is made here, or by its class, without entries. */
function beginsEmpty(map: Node): boolean {
  const made = map.type === "identifier" ? lastBinding(map, map.text) : madeByClass(map);
  return made?.type === "new_expression" && /^new Map(?:<.*>)?\(\)$/s.test(made.text);
}

function madeByClass(map: Node): Node | null {
  const name = field(map, "object")?.type === "this" ? field(map, "property")?.text : undefined;
  const owner = ancestorOfType(map, ["class_body"]);
  if (name === undefined || !owner) return null;
  const set = owner
    .descendantsOfType(["assignment_expression", "field_definition", "public_field_definition"])
    .flatMap((node) => {
      const target = field(node, "left") ?? field(node, "name") ?? field(node, "property");
      const value = field(node, "right") ?? field(node, "value");
      const isIt = target?.text === `this.${name}` || (target?.text === name && /field/.test(node.type));
      return isIt && value ? [value] : [];
    });
  return set.length === 1 ? (set[0] ?? null) : null;
}

/** Whether somebody gives the map entries otherwise than empty ones: then one that is not there is no new one. */
function isFilledElsewhere(file: SourceFile, map: Node, start: string): boolean {
  const scope =
    (map.type === "identifier" ? null : ancestorOfType(map, ["class_body"])) ?? file.tree.rootNode;
  return scope.descendantsOfType("call_expression").some((call) => {
    const callee = field(call, "function");
    if (!callee || field(callee, "property")?.text !== "set" || field(callee, "object")?.text !== map.text)
      return false;
    const value = field(call, "arguments")?.namedChildren[1];
    return value?.text !== start;
  });
}
