import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { singular, wordsOfName } from "../../house/words.ts";

/** Words of a function's name that say how something is got, not what. */
const VERBS =
  /^(?:get|find|fetch|load|read|list|all|one|first|many|by|id|ids|for|of|with|from|query|select|search|look|lookup|up|page|paged|current|async|and|in|add|create|insert|save|store|put|update|make|new|register)$/;

interface Source {
  readonly place: string;
  /** What it gives, by the name of the function. */
  readonly things: readonly string[];
}

interface Placed {
  readonly path: string;
  readonly node: Node;
}

/** Whether a value comes from where those come that a view is used for: `findVolume(id)` beside `listVolumes()`. */
export function isOfSameSource(
  code: CodeIndex,
  own: Placed,
  { path, name }: { readonly path: string; readonly name: Node },
): boolean {
  const given = givenTo(name);
  const [mine, theirs] = [sourceOf(code, own), given && sourceOf(code, { path, node: given })];
  if (!mine || !theirs || mine.place !== theirs.place) return false;
  const isUnsaid = mine.things.length === 0 && theirs.things.length === 0;
  return isUnsaid || mine.things.some((thing) => theirs.things.includes(thing));
}

function thingsOf(name: string): string[] {
  return wordsOfName(name)
    .filter((word) => !VERBS.test(word))
    .map(singular);
}

/** What a view is given, or the list whose things it is given one by one. */
function givenTo(name: Node): Node | null {
  const { parent } = name;
  if (parent?.type !== "call_expression") return listOf(name);
  const given = field(parent, "arguments")?.firstNamedChild ?? null;
  const scope = given?.type === "identifier" ? ancestorOfType(given, FUNCTIONS) : null;
  const isItem = scope !== null && parameterNames(scope)[0] === given?.text;
  return (isItem && listOf(scope)) || given;
}

/** `rows` in `rows.map(present)` */
function listOf(handed: Node): Node | null {
  const mapping = handed.parent?.type === "arguments" ? handed.parent.parent : null;
  const callee = mapping && field(mapping, "function");
  return callee?.type === "member_expression" ? field(callee, "object") : null;
}

const DEEPEST = 4;

/** The module or object whose function gave a value, followed through names and what is chosen of a list. */
function sourceOf(code: CodeIndex, { path, node }: Placed, depth = DEEPEST): Source | null {
  if (depth === 0) return null;
  if (/^(?:await|parenthesized|as|satisfies|non_null)_expression$/.test(node.type))
    return node.firstNamedChild ? sourceOf(code, { path, node: node.firstNamedChild }, depth) : null;
  if (node.type === "identifier" || node.type === "shorthand_property_identifier") {
    const bound = lastBinding(node, node.text);
    return bound ? sourceOf(code, { path, node: bound }, depth - 1) : null;
  }
  if (/^(?:member|subscript)_expression$/.test(node.type)) {
    const object = field(node, "object");
    return object ? sourceOf(code, { path, node: object }, depth - 1) : null;
  }
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  if (callee?.type === "identifier") {
    const made = code.resolve(path, callee.text);
    return made ? { place: `${made.path}:`, things: thingsOf(made.name) } : null;
  }
  const owner = callee?.type === "member_expression" ? field(callee, "object") : null;
  if (!callee || !owner) return null;
  const [given] = field(node, "arguments")?.namedChildren ?? [];
  // What was chosen or sorted of a list is of the list; `accounts.find(id)` asks whoever keeps them.
  const bound = owner.type === "identifier" ? lastBinding(owner, owner.text) : owner;
  const method = field(callee, "property")?.text ?? "";
  const isList =
    /^(?:slice|sort|toSorted|at)$/.test(method) ||
    (/^(?:filter|find|map)$/.test(method) && /function/.test(given?.type ?? ""));
  if (isList && bound) return sourceOf(code, { path, node: bound }, depth - 1);
  const made = owner.type === "identifier" ? code.resolve(path, owner.text) : null;
  const place = made ? `${made.path}:${made.node ? owner.text : ""}` : `${path}#${owner.text}`;
  return { place, things: thingsOf(method) };
}
