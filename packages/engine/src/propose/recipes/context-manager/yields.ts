import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** What a path through a generator comes to. */
type Fate = "yields" | "leaves" | "falls";

/** Ways out of a generator that come before any `yield`. */
export function returnsWithoutYield(definition: Node): Node[] {
  return descendantsHere(definition, "return_statement").filter((node) => !isAfterYield(node, definition));
}

/** The `if` without `else` that alone yields: where its condition does not hold, nothing does. */
export function branchThatYields(definition: Node): Node | null {
  const body = field(definition, "body");
  if (!body || fateOf(body) !== "falls") return null;
  for (let block: Node | null = body; block; ) {
    const [only, ...others]: Node[] = statementsOf(block).filter(holdsYield);
    if (!only || others.length > 0) return null;
    if (only.type === "if_statement")
      return only.namedChildren.some(({ type }) => type === "else_clause") ? null : only;
    block = /^(?:with|try)_statement$/.test(only.type) ? field(only, "body") : null;
  }
  return null;
}

/** Statements that yield at the end of a branch or of a loop's round, with another `yield` that follows them. */
export function yieldsThatGoOn(definition: Node): Node[] {
  return descendantsHere(definition, "yield").flatMap((node) => {
    const statement = node.parent?.type === "expression_statement" ? node.parent : null;
    const block = statement?.parent;
    if (!statement || !block || statementsOf(block).at(-1)?.id !== statement.id) return [];
    for (let inner: Node = block; inner.id !== definition.id && inner.parent; inner = inner.parent) {
      if (/^(?:for|while)_statement$/.test(inner.type)) return [statement];
      if (inner.type === "finally_clause" || inner.type === "except_clause") return [];
      const isBranch = inner.type === "if_statement";
      if (isBranch && laterSiblings(inner).some(holdsYield)) return [statement];
    }
    return [];
  });
}

function fateOf(block: Node): Fate {
  for (const statement of statementsOf(block)) {
    const fate = fateOfStatement(statement);
    if (fate !== "falls") return fate;
  }
  return "falls";
}

function fateOfStatement(statement: Node): Fate {
  switch (statement.type) {
    case "return_statement":
    case "raise_statement":
      return "leaves";
    case "with_statement":
    case "try_statement": {
      const body = field(statement, "body");
      return body ? fateOf(body) : "falls";
    }
    case "if_statement": {
      const otherwise = statement.namedChildren.find(({ type }) => type === "else_clause");
      const blocks = [statement, ...statement.namedChildren.filter(({ type }) => type === "elif_clause")]
        .map((branch) => field(branch, "consequence"))
        .concat(otherwise ? [field(otherwise, "body")] : []);
      const fates = blocks.map((block) => (block ? fateOf(block) : "falls"));
      if (!otherwise || fates.includes("falls")) return "falls";
      return fates.includes("yields") ? "yields" : "leaves";
    }
    case "for_statement":
    case "while_statement":
      return "falls";
    default:
      return holdsYield(statement) ? "yields" : "falls";
  }
}

function isAfterYield(node: Node, definition: Node): boolean {
  for (let inner: Node = node; inner.id !== definition.id && inner.parent; inner = inner.parent) {
    const before = inner.parent.namedChildren.filter(({ endIndex }) => endIndex <= inner.startIndex);
    // Branches beside this one were not taken.
    const passed = before.filter(({ type }) => !/^(?:elif_clause|block)$/.test(type));
    if (passed.some(holdsYield) || (inner.type !== "block" && before.some(isTriedBefore))) return true;
  }
  return false;

  function isTriedBefore(one: Node): boolean {
    return one.type === "block" && one.parent?.type === "try_statement" && holdsYield(one);
  }
}

function laterSiblings(node: Node): Node[] {
  return (node.parent?.namedChildren ?? []).filter(({ startIndex }) => startIndex >= node.endIndex);
}

function holdsYield(node: Node): boolean {
  return node.type === "yield" || descendantsHere(node, "yield").length > 0;
}

function statementsOf(block: Node): Node[] {
  return block.namedChildren.filter(({ type }) => type !== "comment");
}
