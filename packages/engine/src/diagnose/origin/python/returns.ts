import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** What calling a function gives. */
export interface Returns {
  readonly values: readonly Node[];
  /** `return` without a value. */
  readonly bare: readonly Node[];
  /** The end of the body can be reached, which gives None. */
  readonly canFallOff: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
}

export function returnsOf(symbol: FunctionSymbol): Returns {
  const statements = descendantsHere(symbol.node, "return_statement");
  const body = field(symbol.node, "body");
  return {
    values: statements.flatMap((node) => (node.firstNamedChild ? [node.firstNamedChild] : [])),
    bare: statements.filter((node) => !node.firstNamedChild),
    canFallOff: body !== null && !isStub(body) && canReachEnd(body),
    isAsync: symbol.node.children.some((child) => child.type === "async"),
    isGenerator: descendantsHere(symbol.node, "yield").length > 0,
  };
}

/** `...`, `pass` and a docstring alone: the body stands elsewhere. */
function isStub(body: Node): boolean {
  return body.namedChildren.every(
    (child) =>
      /^(?:pass_statement|comment)$/.test(child.type) ||
      /^(?:ellipsis|string)$/.test(child.firstNamedChild?.type ?? ""),
  );
}

/** Whether the statements can run through to their end. */
export function canReachEnd(block: Node): boolean {
  return block.namedChildren.every(canPass);
}

function canPass(statement: Node): boolean {
  switch (statement.type) {
    case "return_statement":
    case "raise_statement":
    case "continue_statement":
    case "break_statement":
      return false;
    case "if_statement": {
      const alternatives = statement.childrenForFieldName("alternative");
      if (!alternatives.some((node) => node.type === "else_clause")) return true;
      return [statement, ...alternatives].some(
        (node) => endOf(node, "consequence") ?? endOf(node, "body") ?? true,
      );
    }
    case "with_statement":
      return endOf(statement, "body") ?? true;
    case "try_statement": {
      const last = statement.namedChildren.find((node) => node.type === "finally_clause");
      if (last && !lastBlockEnds(last)) return false;
      const otherwise = statement.namedChildren.find((node) => node.type === "else_clause");
      const tried = (endOf(statement, "body") ?? true) && (!otherwise || lastBlockEnds(otherwise));
      const handlers = statement.namedChildren.filter((node) => /^except_/.test(node.type));
      return tried || handlers.some(lastBlockEnds);
    }
    case "while_statement": {
      const isEndless = field(statement, "condition")?.type === "true";
      return !isEndless || statement.descendantsOfType("break_statement").length > 0;
    }
    case "match_statement": {
      const cases = statement.descendantsOfType("case_clause");
      const hasDefault = cases.some((node) => /^case\s+_\s*:/.test(node.text));
      return !hasDefault || cases.some((node) => endOf(node, "consequence") ?? true);
    }
    default:
      return true;
  }
}

function endOf(node: Node, name: string): boolean | null {
  const block = field(node, name);
  return block ? canReachEnd(block) : null;
}

function lastBlockEnds(node: Node): boolean {
  const block = node.namedChildren.findLast((child) => child.type === "block");
  return block ? canReachEnd(block) : true;
}
