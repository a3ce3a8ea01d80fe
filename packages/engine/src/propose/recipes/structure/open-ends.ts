import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** The last statements of the ways on which a block comes to its end without leaving the function. */
export function openEnds(block: Node): Node[] {
  const statements = block.namedChildren.filter(
    (child) => !/^(?:comment|function_declaration|empty_statement)$/.test(child.type),
  );
  const last = statements.at(-1);
  return last ? endsOf(last) : [];
}

function endsOf(statement: Node): Node[] {
  switch (statement.type) {
    case "return_statement":
    case "throw_statement":
    case "continue_statement":
    case "break_statement":
      return [];
    case "statement_block":
      return openEnds(statement);
    case "if_statement": {
      const other = field(statement, "alternative")?.firstNamedChild;
      return [...under(field(statement, "consequence")), ...(other ? under(other) : [])];
    }
    case "try_statement": {
      const handler = field(statement, "handler");
      return [...under(field(statement, "body")), ...under(handler && field(handler, "body"))];
    }
    case "switch_statement":
      return (field(statement, "body")?.namedChildren ?? []).flatMap(caseEnds);
    default:
      return [statement];
  }
}

function under(node: Node | null): Node[] {
  return node ? endsOf(node) : [];
}

/** The statement in front of the `break` of a case. One that falls through to the next case is no end. */
function caseEnds(node: Node, index: number, all: readonly Node[]): Node[] {
  const value = field(node, "value");
  const statements = node.namedChildren.filter((child) => child.id !== value?.id && child.type !== "comment");
  const inner =
    statements.length === 1 && statements[0]?.type === "statement_block"
      ? statements[0].namedChildren
      : statements;
  const plain = inner.filter((child) => !/^(?:comment|empty_statement)$/.test(child.type));
  const last = plain.at(-1);
  if (!last) return [];
  if (last.type === "break_statement") {
    const before = plain.at(-2);
    return before ? endsOf(before) : [];
  }
  return index === all.length - 1 ? endsOf(last) : [];
}
