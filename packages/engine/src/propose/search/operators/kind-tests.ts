import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const KINDS = ["function", "object", "string", "number", "undefined", "boolean"];

/** What JavaScript asks of the kind of a value: a further kind, and that `typeof null` and lists are objects too. */
export const kindTestOperator: Operator = function* ({ expressions, dialect, file }): Generator<Idea> {
  if (dialect.id !== "javascript") return;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^[=!]==?$/.test(seen.operator.text)) continue;
    const value = /^typeof\s+([\w.$[\]]+)$/.exec(seen.left.text)?.[1];
    const own = /^["'](\w+)["']$/.exec(seen.right.text);
    if (!value || !own) continue;
    const isDenied = seen.operator.text.startsWith("!");
    const quote = seen.right.text[0] ?? '"';
    const written = (text: string) => (isPartOf(node, isDenied ? "&&" : "||") ? text : `(${text})`);
    for (const [rank, kind] of KINDS.filter((one) => one !== own[1]).entries()) {
      const other = `typeof ${value} ${seen.operator.text} ${quote}${kind}${quote}`;
      const text = written(`${node.text} ${isDenied ? "&&" : "||"} ${other}`);
      yield replace(node, text, "kind-added", 0.2 * share(rank), `takes a ${kind} as well`);
    }
    if (own[1] === "string" && /\bBuffer\b/.test(file.text)) {
      const other = isDenied ? `!Buffer.isBuffer(${value})` : `Buffer.isBuffer(${value})`;
      yield replace(
        node,
        written(`${node.text} ${isDenied ? "&&" : "||"} ${other}`),
        "kind-added",
        0.15,
        "takes a buffer as well",
      );
    }
    if (own[1] !== "object") continue;
    for (const [rank, [plain, denied]] of [
      [`${value} !== null`, `${value} === null`],
      [`!Array.isArray(${value})`, `Array.isArray(${value})`],
    ].entries()) {
      const joined = isDenied ? `${node.text} || ${denied}` : `${node.text} && ${plain}`;
      const text = isPartOf(node, isDenied ? "||" : "&&") ? joined : `(${joined})`;
      yield replace(node, text, "kind-narrowed", 0.3 * share(rank), `asks ${short(joined)}`);
    }
  }
};

/** Whether a condition may be joined with another one as it stands. */
function isPartOf(node: Node, operator: string): boolean {
  const { parent } = node;
  if (!parent || parent.type === "parenthesized_expression") return true;
  return parent.type === "binary_expression" && parent.childForFieldName("operator")?.text === operator;
}
