import type { Node } from "web-tree-sitter";
import { type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";
import { foldedString, walk, within } from "./syntax.ts";

/** Strings shorter than this are too common to tell a test by. */
const SHORTEST_TELLTALE = 6;
const SMALLEST_TELLTALE = 1_000;

/**
 * The rule against answers made for the test: a new comparison with a value that stands in the reproduction.
 * @param reproduction Sources of the tests that the candidate has to pass, and text of the captured values.
 */
export function answerRule(reproduction: string): HonestyRule {
  function* compared(source: ParsedSource): Generator<Fact> {
    if (reproduction === "") return;
    for (const node of within(
      source,
      "comparison_operator",
      "binary_expression",
      "case_clause",
      "switch_case",
      "case_pattern",
    )) {
      if (
        node.type === "binary_expression" &&
        !/^[!=]==?$/.test(node.childForFieldName("operator")?.text ?? "")
      )
        continue;
      // A branch that stood there and does something else now compares with nothing new.
      const compares = (node.type === "switch_case" && node.childForFieldName("value")) || node;
      for (const literal of walk(compares))
        if (isTelltale(literal) && !namesPart(literal)) yield factOf(compares, "answer");
    }
  }

  /**
   * The key of what is compared, `machine["litres"] is None`, `row.get("litres")`, or `"litres" not in row` where
   * `["litres"]` is read: it names a part, and is no value.
   */
  function namesPart(node: Node): boolean {
    const parent = node.parent;
    if (parent?.type === "comparison_operator" && parent.namedChild(0)?.id === node.id)
      return /^(?:not\s+)?in\b/.test(parent.text.slice(node.text.length).trim()) && isReadAsKey(node);
    if (/^(?:subscript|subscript_expression)$/.test(parent?.type ?? ""))
      return (parent?.childForFieldName("subscript") ?? parent?.childForFieldName("index"))?.id === node.id;
    const isFirst =
      /^(?:argument_list|arguments)$/.test(parent?.type ?? "") && parent?.namedChild(0)?.id === node.id;
    const callee = isFirst ? (parent?.parent?.childForFieldName("function")?.text ?? "") : "";
    return /\.get$/.test(callee);
  }

  function isReadAsKey(node: Node): boolean {
    const text = foldedString(node);
    return node.tree.rootNode.descendantsOfType("subscript").some((read) => {
      const key = read.childForFieldName("subscript");
      return key !== null && foldedString(key) === text;
    });
  }

  function isTelltale(node: Node): boolean {
    const text = foldedString(node);
    if (text !== null) return text.length >= SHORTEST_TELLTALE && reproduction.includes(text);
    return (
      /^(?:integer|number|float)$/.test(node.type) &&
      Math.abs(Number(node.text)) >= SMALLEST_TELLTALE &&
      new RegExp(`\\b${node.text.replace(/\W/g, "\\$&")}\\b`).test(reproduction)
    );
  }

  return forbid("hard-coded-answer", "compares with a value taken from the test", compared);
}
