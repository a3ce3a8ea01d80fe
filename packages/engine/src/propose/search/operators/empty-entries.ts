import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const KIND = "empty-left-out";
/** Calls of JavaScript that make a list of texts or values, some of which may be nothing. */
const MAKES = /^(?:split|map|flatMap|matchAll|from)$/;
const PYTHON_MAKES = /^(?:split|rsplit)$/;

/** What is empty or nothing left out of a list that is made of all there is. */
export const emptyEntryOperator: Operator = function* (place): Generator<Idea> {
  for (const node of place.expressions)
    for (const [rank, text] of (place.dialect.id === "python"
      ? inPython(node, place)
      : inJavaScript(node, place)
    ).entries())
      yield replace(node, text, KIND, 0.3 * share(rank), `leaves out what is empty: ${short(text)}`);
};

function inPython(node: Node, { dialect }: Place): readonly string[] {
  const seen = dialect.view(node);
  if (seen?.kind === "call" && PYTHON_MAKES.test(seen.name) && seen.receiver)
    return [`[part for part in ${node.text} if part]`];
  if (seen?.kind !== "comprehension" || node.namedChildren.some(({ type }) => type === "if_clause"))
    return [];
  const [body] = node.namedChildren;
  const clause = node.namedChildren.find(({ type }) => type === "for_in_clause");
  const target = clause?.childForFieldName("left")?.text;
  if (!body || !clause || !target || body.type === "pair") return [];
  const head = node.text.slice(0, clause.endIndex - node.startIndex);
  const conditions = [body.text, target, `${body.text} is not None`, `${target} is not None`];
  const plain = [...new Set(conditions)].filter((one) => !/^\(|,/.test(one));
  return plain.map(
    (condition) => `${head} if ${condition}${node.text.slice(clause.endIndex - node.startIndex)}`,
  );
}

function inJavaScript(node: Node, { dialect }: Place): readonly string[] {
  const seen = dialect.view(node);
  if (seen?.kind !== "call" || !MAKES.test(seen.name) || !seen.receiver) return [];
  if (/^\.filter\(/.test(node.parent?.text.slice(node.text.length) ?? "")) return [];
  return [
    `${node.text}.filter(Boolean)`,
    ...(seen.name === "split" ? [`${node.text}.filter((part) => part.trim() !== "")`] : []),
  ];
}
