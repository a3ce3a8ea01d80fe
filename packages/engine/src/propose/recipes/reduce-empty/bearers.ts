import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, callersOf } from "../../../diagnose/origin/javascript/functions.ts";

/**
 * `summaryOf(longest(tasks))` where `summaryOf` asks whether there is one: all that is done with a result is to hand it to
 * functions that bear none. Null where something else is done with it.
 */
export function bearersOf(code: CodeIndex, symbol: FunctionSymbol): readonly string[] | null {
  const context = { code, frames: [], fault: "nothing" } as const;
  const evidence = new Set<string>();
  for (const { path, call } of callersOf(context, symbol.node, symbol.path)) {
    if (code.file(path)?.isTest !== false) continue;
    for (const use of usesOf(call)) {
      const bearer = bearerAt(code, path, use);
      if (bearer === null) return null;
      evidence.add(bearer);
    }
  }
  return evidence.size > 0 ? [...evidence] : null;
}

/** Where the result of a call is used: there, or by the name that it is given. */
function usesOf(call: Node): Node[] {
  let whole = call;
  while (whole.parent && /^(?:await|parenthesized|non_null)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const name = declarator && field(declarator, "name");
  if (!declarator || name?.type !== "identifier") return [whole];
  const scope = ancestorOfType(declarator, ["statement_block", "program"]);
  return (scope?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).filter(
    (use) => use.text === name.text && use.startIndex > declarator.endIndex,
  );
}

/** The function that a value is handed to, where it looks whether there is one. */
function bearerAt(code: CodeIndex, path: string, use: Node): string | null {
  const call = use.parent?.type === "arguments" ? use.parent.parent : null;
  const index = use.parent?.namedChildren.findIndex(({ id }) => id === use.id) ?? -1;
  const [callee] = call ? calleesOf(code, path, call) : [];
  const name = callee && parameterNames(callee.symbol.node)[index];
  if (!callee || !name) return null;
  const { symbol } = callee;
  return isTypedSo(symbol.node, name) || asksFirst(symbol.node, name)
    ? `${symbol.path}:${startLineOf(symbol.node)}`
    : null;
}

/** `task: Task | null`, `task?: Task` */
function isTypedSo(definition: Node, name: string): boolean {
  return definition
    .descendantsOfType(["required_parameter", "optional_parameter"])
    .some(
      (one) =>
        field(one, "pattern")?.text === name &&
        (one.type === "optional_parameter" || /\bnull\b|\bundefined\b/.test(field(one, "type")?.text ?? "")),
    );
}

/** `task && …`, `task ? … : …`, `if (!task) return …`; or nothing is read of it but by `?.`. */
function asksFirst(definition: Node, name: string): boolean {
  const body = field(definition, "body");
  const uses = (body?.descendantsOfType("identifier") ?? []).filter(({ text }) => text === name);
  const asked = uses.find((use) => {
    const { parent } = use;
    if (parent?.type === "binary_expression")
      return (
        field(parent, "left")?.id === use.id &&
        /^(?:&&|\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "")
      );
    const condition = ancestorOfType(use, ["ternary_expression", "if_statement"]);
    const question = condition && field(condition, "condition");
    return (
      question != null &&
      question.startIndex <= use.startIndex &&
      use.endIndex <= question.endIndex &&
      parent?.type !== "member_expression"
    );
  });
  if (asked && asked.id === uses[0]?.id) return true;
  const reads = uses.filter(({ parent }) => parent?.type === "member_expression");
  return (
    reads.length > 0 &&
    reads.length === uses.length &&
    reads.every(({ parent }) => parent?.children.some(({ type }) => type === "optional_chain") ?? false)
  );
}
