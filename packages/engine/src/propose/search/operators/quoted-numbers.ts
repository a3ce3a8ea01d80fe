import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace } from "../idea.ts";

/** A digit as a text where it was a number, and the other way round. */
export const quotedNumberOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, house } = place;
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    const digits = kind === "text" ? /^(["'])(\d{1,3})\1$/.exec(node.text)?.[2] : undefined;
    const isNumber = kind === "integer" && node.text.length <= 3;
    if (digits === undefined && !isNumber) continue;
    const isMixed = house.raised.includes("TypeError") && dialect.id === "python";
    const weight = isMixed && isAdded(node, place) ? 0.4 : isAdded(node, place) ? 0.12 : 0.05;
    const text = digits ?? JSON.stringify(node.text);
    const way = digits === undefined ? "text" : "number";
    yield { ...replace(node, text, "quoted-number", weight, `has ${text} where it was ${node.text}`), way };
  }
};

/** Whether something is added to, or compared with, what may be a text. */
function isAdded(node: Node, { statement, dialect }: Place): boolean {
  const told = dialect.statement(statement);
  if (told.kind === "assign" && told.value.id === node.id) return told.operator?.text === "+=";
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around?.kind === "compare") return true;
  return around?.kind === "arithmetic" && around.operator.text === "+";
}
