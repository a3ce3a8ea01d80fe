import type { Node } from "web-tree-sitter";
import { collapse, type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";
import {
  argumentsOf,
  calledName,
  isFunction,
  nameOf,
  scopeOf,
  statementsOf,
  walkOwn,
  walkSource,
  within,
} from "./syntax.ts";

/** Conditions that are none, code that can no longer run, and functions that were emptied. */

function* constantConditions(source: ParsedSource): Generator<Fact> {
  for (const node of walkSource(source)) {
    switch (node.type) {
      case "if_statement":
      case "elif_clause":
      case "ternary_expression":
      case "conditional_expression": {
        const condition = conditionOf(node);
        if (condition && truth(condition) !== null) yield factOf(condition, `constant:${scopeOf(node)}`);
        break;
      }
      case "while_statement": {
        const condition = conditionOf(node);
        if (condition && truth(condition) === false) yield factOf(condition, `constant:${scopeOf(node)}`);
        break;
      }
      case "boolean_operator":
      case "binary_expression": {
        const operator = node.childForFieldName("operator")?.text ?? "";
        const sides = [node.childForFieldName("left"), node.childForFieldName("right")];
        const decided = sides.some((side) => side && decides(operator, truth(side), side));
        if (decided) yield factOf(node, `constant:${scopeOf(node)}`);
        break;
      }
    }
  }
}

function conditionOf(node: Node): Node | null {
  return node.type === "conditional_expression" ? node.namedChild(1) : node.childForFieldName("condition");
}

/** `x or True`, `x && false`, `x ?? true`. A default that is merely empty (`or []`, `|| ""`) is honest. */
function decides(operator: string, value: boolean | null, side: Node): boolean {
  if (value === null) return false;
  const literal = unwrap(side);
  if (operator === "or" || operator === "||" || operator === "??") {
    return value &&
      /^(?:true|integer|number|comparison_operator|binary_expression|not_operator|unary_expression)$/.test(
        literal.type,
      )
      ? !isUsefulNumber(literal)
      : false;
  }
  return operator === "and" || operator === "&&"
    ? /^(?:true|false|integer|number|comparison_operator|not_operator|unary_expression)$/.test(literal.type)
    : false;
}

/** `size or 50` is a default, `check(x) or 1` a switch; a number above one is taken for a default. */
function isUsefulNumber(node: Node): boolean {
  return /^(?:integer|number)$/.test(node.type) && Number(node.text) > 1;
}

/** Value of a condition that can be told from its text alone. */
function truth(condition: Node): boolean | null {
  const node = unwrap(condition);
  switch (node.type) {
    case "true":
      return true;
    case "false":
    case "none":
    case "null":
      return false;
    case "integer":
    case "number":
    case "float":
      return Number(node.text) !== 0;
    case "not_operator": {
      const inner = node.childForFieldName("argument");
      const value = inner && truth(inner);
      return value === null ? null : !value;
    }
    case "unary_expression": {
      const inner = node.childForFieldName("argument");
      const value = inner && node.childForFieldName("operator")?.text === "!" ? truth(inner) : null;
      return value === null ? null : !value;
    }
    case "comparison_operator":
    case "binary_expression":
      return comparesItself(node);
    case "call":
      return /^isinstance$/.test(calledName(node)) && argumentsOf(node)[1]?.text === "object" ? true : null;
    default:
      return null;
  }
}

function comparesItself(node: Node): boolean | null {
  const [left, right] = [node.firstNamedChild, node.lastNamedChild];
  if (!left || !right || node.namedChildCount !== 2) return null;
  const operator = collapse(
    node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex),
  );
  const literal = (side: Node) => /^(?:integer|number|string|true|false|none|null)$/.test(side.type);
  const same = collapse(left.text) === collapse(right.text);
  if (!/^(?:==|===|!=|!==|is|is not)$/.test(operator) || (!same && !(literal(left) && literal(right))))
    return null;
  // `x != x` is how NaN is told; what a call answers may differ each time.
  if (same && !literal(left) && (/!/.test(operator) || left.text.includes("("))) return null;
  return /!|not/.test(operator) ? !same : same;
}

function unwrap(node: Node): Node {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : null;
  return inner ? unwrap(inner) : node;
}

const LEAVING = /^(?:return|raise|throw|continue|break)_statement$/;

/** A statement after one that always leaves the block: whatever stands behind it was switched off. */
function* unreachable(source: ParsedSource): Generator<Fact> {
  for (const block of within(source, "block", "statement_block", "module", "program")) {
    const statements = statementsOf(block);
    const leaving = statements.findIndex((statement) => LEAVING.test(statement.type));
    const next = leaving < 0 ? undefined : statements[leaving + 1];
    if (
      next &&
      !/^(?:function_declaration|function_definition|class_definition|class_declaration)$/.test(next.type)
    ) {
      yield factOf(next, `unreachable:${scopeOf(block)}`);
    }
  }
}

/** Functions that did something and now only return a constant. */
function emptied(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const working = new Set<string>();
  // One name may stand for several functions, in branches, and some of them may answer a constant.
  const trivial = new Map<string, number>();
  for (const node of walkSource(before)) {
    if (!isFunction(node) || !nameOf(node)) continue;
    const scope = scopeOf(node);
    if (isTrivial(node)) trivial.set(scope, (trivial.get(scope) ?? 0) + 1);
    else working.add(scope);
  }
  const found: Fact[] = [];
  for (const node of walkSource(after)) {
    if (!isFunction(node) || !nameOf(node) || !isTrivial(node)) continue;
    const scope = scopeOf(node);
    const left = trivial.get(scope) ?? 0;
    trivial.set(scope, left - 1);
    if (left <= 0 && working.has(scope)) found.push(factOf(node, "emptied"));
  }
  return found;
}

function isTrivial(definition: Node): boolean {
  const body = definition.childForFieldName("body");
  if (!body) return false;
  const statements = /block$/.test(body.type) ? statementsOf(body) : [body];
  return statements.every((statement) => {
    if (/^(?:pass_statement|empty_statement)$/.test(statement.type)) return true;
    const value =
      statement.type === "return_statement" || statement.type === "expression_statement"
        ? statement.firstNamedChild
        : statement;
    if (value === null) return true;
    return ![...walkOwn(value)].some(
      (node) =>
        /^(?:identifier|shorthand_property_identifier|call|call_expression|attribute|member_expression|await)/.test(
          node.type,
        ) || /statement$/.test(node.type),
    );
  });
}

export const GUARD_RULES: readonly HonestyRule[] = [
  forbid("constant-condition", "brings in a condition whose value never changes", constantConditions),
  forbid("unreachable", "leaves code behind that can no longer run", unreachable),
  { id: "emptied", sentence: "empties a function", breaches: emptied },
];
