import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../code/nodes.ts";

/** A check that leaves where a field is None: `if order.customer is None: continue`. */
export interface LeavingGuard {
  readonly file: SourceFile;
  readonly node: Node;
  /** The condition with the subject replaced by a mark. */
  readonly form: "is_none" | "falsy";
  /** `continue`, `return`, `return 0`: the statement that leaves. */
  readonly leaves: string;
  readonly isInLoop: boolean;
}

/** Checks of a field with this name that leave a loop's round or the function, over the project's code. */
export function leavingGuards(code: CodeIndex, name: string): LeavingGuard[] {
  return code
    .mentions(name)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("if_statement").flatMap((node) => guardOf(file, node, name)),
    );
}

function guardOf(file: SourceFile, node: Node, name: string): LeavingGuard[] {
  const condition = field(node, "condition");
  const body = field(node, "consequence")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const last = body.at(-1);
  if (!condition || !last || body.length !== 1 || node.childrenForFieldName("alternative").length > 0)
    return [];
  if (!/^(?:continue_statement|return_statement)$/.test(last.type)) return [];
  const subject = subjectOf(condition);
  if (!subject || nameOfField(subject.node) !== name) return [];
  const isInLoop =
    ancestorOfType(node, ["for_statement"])?.type !== undefined && last.type === "continue_statement";
  return [{ file, node, form: subject.form, leaves: last.text, isInLoop }];
}

function subjectOf(condition: Node): { node: Node; form: LeavingGuard["form"] } | null {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return subjectOf(condition.firstNamedChild);
  if (condition.type === "not_operator") {
    const node = field(condition, "argument");
    return node && { node, form: "falsy" };
  }
  const [left, right] = condition.namedChildren;
  const isNone =
    condition.type === "comparison_operator" && right?.type === "none" && !/\bnot\b|!=/.test(condition.text);
  return isNone && left ? { node: left, form: "is_none" } : null;
}

/** Name of a field: `customer` of `order.customer`, `order["customer"]` and `order.get("customer")`. */
export function nameOfField(node: Node): string | null {
  if (node.type === "subscript" || node.type === "call") {
    const key =
      node.type === "subscript" ? field(node, "subscript") : field(node, "arguments")?.firstNamedChild;
    return (key && /^["'](\w+)["']$/.exec(key.text)?.[1]) ?? null;
  }
  return lastNameOf(node);
}

export function placeOfGuard({ file, node }: LeavingGuard): string {
  return `${file.path}:${startLineOf(node)}`;
}
