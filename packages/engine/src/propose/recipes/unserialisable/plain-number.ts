import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const MADE = /^(?:BigInt(?:\.as(?:Int|Uint)N)?\(|-?\d+n\b|process\.hrtime\.bigint\()/;
const COUNTED = /count|total|length|size|rows|number|pages?$|^n$/i;

/** BigInts in an object that is written as JSON: counts as numbers, all else as text, which keeps every digit. */
export function plainNumberIdeas(
  { event }: Investigation,
  { file, exception }: JavascriptFault,
  value: Node,
): Idea[] {
  const plain = value.type === "identifier" ? lastBinding(value, value.text) : value;
  if (!/BigInt/.test(exception.value) || plain?.type !== "object") return [];
  const found = plain.namedChildren.flatMap((child): { readonly node: Node; readonly key: string }[] => {
    const entry = child.type === "pair" ? field(child, "value") : null;
    const made = entry?.type === "identifier" ? lastBinding(entry, entry.text) : entry;
    return entry && made && isBig(made) ? [{ node: entry, key: field(child, "key")?.text ?? "" }] : [];
  });
  if (found.length === 0) return [];
  return [
    {
      name: "written_without_bigint",
      sentence: "The request is answered with values that JSON can hold",
      cause: "A BigInt is written as JSON, which has no such numbers.",
      explanation: "Writes counts as numbers, and other BigInts as text, which keeps every digit.",
      edits: found.map(({ node, key }) => ({
        ...replaceNode(file, node, written(node, key)),
        part: "fix",
      })),
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(value) },
    },
  ];
}

function isBig(node: Node): boolean {
  if (MADE.test(node.text)) return true;
  return (
    node.type === "binary_expression" &&
    [field(node, "left"), field(node, "right")].some((side) => side !== null && MADE.test(side.text))
  );
}

function written(node: Node, key: string): string {
  const isCount = COUNTED.test(key);
  const [given, ...others] = field(node, "arguments")?.namedChildren ?? [];
  const isMaker = node.type === "call_expression" && lastNameOf(field(node, "function") ?? node) === "BigInt";
  // `BigInt(list.length)`: the number was there before.
  if (isCount && isMaker && given && others.length === 0)
    return /\.(?:length|size)$/.test(given.text) ? given.text : `Number(${given.text})`;
  return isCount ? `Number(${node.text})` : `String(${node.text})`;
}
