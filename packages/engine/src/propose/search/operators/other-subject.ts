import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** What texts are made of before they are asked for their parts. */
const TEXTS = {
  python: ["str(x)", "bin(x)", "x"],
  javascript: ["String(x)", "x.toString(2)", "x"],
} as const;
const OF_TEXTS =
  /^(?:count|find|index|split|replace|startswith|endswith|zfill|strip|indexOf|includes|startsWith|endsWith|padStart)$/;

/** A method of texts that is asked of another value: of what the callback around it is given, as text or in digits. */
export const otherSubjectOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "call" || !seen.receiver || !OF_TEXTS.test(seen.name)) continue;
    if (dialect.view(seen.receiver)?.kind !== "name" || seen.values.length === 0) continue;
    const names = [...new Set([...callbackNames(node, place), seen.receiver.text])];
    for (const [rank, name] of names.entries())
      for (const [order, form] of TEXTS[dialect.id].entries()) {
        const text = form.replace("x", () => name);
        if (text !== seen.receiver.text)
          yield replace(
            seen.receiver,
            text,
            "other-subject",
            0.12 * share(rank) * share(order),
            `asks ${seen.name} of ${short(text)}`,
          );
      }
  }
};

/** Parameters of the functions without a name around an expression, and what comprehensions around it go through. */
function callbackNames(node: Node, { statement }: Place): string[] {
  const found: string[] = [];
  for (let around = node.parent; around && around.id !== statement.id; around = around.parent) {
    const list = /^(?:lambda|arrow_function|function_expression)$/.test(around.type)
      ? (around.childForFieldName("parameters") ?? around.childForFieldName("parameter"))
      : around.namedChildren.find(({ type }) => type === "for_in_clause")?.childForFieldName("left");
    found.push(...(list?.text.match(/[A-Za-z_$][\w$]*/g) ?? []));
  }
  return found;
}
