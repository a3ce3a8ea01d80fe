import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** What a lookup is given to find something by. */
export function operandOf(expression: Node): Node | null {
  const plain = /^(?:await_expression|parenthesized_expression|non_null_expression)$/.test(expression.type)
    ? expression.firstNamedChild
    : expression;
  if (plain?.type === "subscript_expression") {
    const [index, list] = [field(plain, "index"), field(plain, "object")];
    // `accounts.filter((one) => one.id === id)[0]`: where it stands in the list is nothing that is looked for.
    return index?.type === "number" && list?.type === "call_expression" ? operandOf(list) : index;
  }
  const given = plain ? (field(plain, "arguments")?.firstNamedChild ?? null) : null;
  if (given?.type !== "arrow_function") return given;
  // `find((one) => one.id === line.id)`: the side that does not speak of the item.
  const item = field(given, "parameter")?.text ?? field(given, "parameters")?.firstNamedChild?.text ?? "";
  const compared = given.descendantsOfType("binary_expression").at(-1);
  const sides = compared ? [field(compared, "right"), field(compared, "left")] : [];
  return (
    sides.find((side) => side && !new RegExp(`\\b${item.replace(/\W/g, "\\$&")}\\b`).test(side.text)) ?? null
  );
}
