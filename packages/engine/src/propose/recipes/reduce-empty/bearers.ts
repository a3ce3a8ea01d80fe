import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, callersOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

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

/** The function that a value is handed to, where it looks whether there is one, or is given none beside it. */
function bearerAt(code: CodeIndex, path: string, use: Node): string | null {
  const call = use.parent?.type === "arguments" ? use.parent.parent : null;
  const index = use.parent?.namedChildren.findIndex(({ id }) => id === use.id) ?? -1;
  const [callee] = call ? calleesOf(code, path, call) : [];
  if (!callee || !use.parent) return null;
  const { symbol } = callee;
  const name = parameterNames(symbol.node)[index];
  const file = code.file(symbol.path);
  if (file && isTypedSo(file, symbol.node, index)) return `${symbol.path}:${startLineOf(symbol.node)}`;
  if (name && asksFirst(symbol.node, name)) return `${symbol.path}:${startLineOf(symbol.node)}`;
  return isRest(symbol.node, index) ? givenNoneBeside(code, path, symbol.node, use) : null;
}

/** `task: Task | null`, `task?: Task`, `...cells: Cell[]` of cells that may be null. */
function isTypedSo(file: SourceFile, definition: Node, index: number): boolean {
  const one = parameterAt(definition, index);
  if (!one) return false;
  return one.type === "optional_parameter" || isNullable(file, field(one, "type"));
}

function parameterAt(definition: Node, index: number): Node | null {
  const all = (field(definition, "parameters")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  const last = all.at(-1);
  return all[index] ?? (last && isRestNode(last) ? last : null);
}

function isRestNode(parameter: Node): boolean {
  return parameter.type === "rest_pattern" || field(parameter, "pattern")?.type === "rest_pattern";
}

function isRest(definition: Node, index: number): boolean {
  const one = parameterAt(definition, index);
  return one !== null && isRestNode(one);
}

/** Whether a type allows for none, itself or by the name that the file gives it. */
function isNullable(file: SourceFile, type: Node | null): boolean {
  if (!type) return false;
  if (/\bnull\b|\bundefined\b/.test(type.text)) return true;
  const names = type.descendantsOfType("type_identifier").map(({ text }) => text);
  return file.tree.rootNode
    .descendantsOfType("type_alias_declaration")
    .some(
      (one) =>
        names.includes(field(one, "name")?.text ?? "") &&
        /\|\s*(?:null|undefined)\b|^(?:null|undefined)\s*\|/.test(field(one, "value")?.text ?? ""),
    );
}

/** `row(station, mean(own), peak(own))`: one of the same kind of values is none at times. */
function givenNoneBeside(code: CodeIndex, path: string, definition: Node, use: Node): string | null {
  for (const [index, other] of (use.parent?.namedChildren ?? []).entries()) {
    if (other.id === use.id || other.type !== "call_expression" || !isRest(definition, index)) continue;
    const [callee] = calleesOf(code, path, other);
    const gives =
      callee && returnsOf(callee.symbol.node).values.some(({ text }) => /^(?:null|undefined)$/.test(text));
    if (gives) return `${callee.symbol.path}:${startLineOf(callee.symbol.node)}`;
  }
  return null;
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
