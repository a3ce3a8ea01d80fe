import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";

/** How a call comes to the function that a parameter hides, where callers give the parameter by its name. */
export interface Unhidden {
  readonly edits: readonly Edit[];
  readonly explanation: string;
}

/**
 * Callers say `format=…`, so the parameter keeps its name: what is called in the function is the built-in itself. Where it
 * hides a function of the module, its callers are changed with it. Null where somebody gives it whom we cannot change.
 */
export function unhidden(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  name: string,
  own: readonly Node[],
): Unhidden | null {
  const isOfModule =
    code.symbolsOf(file.path)?.functions.some(({ qualifiedName }) => qualifiedName === name) ?? false;
  if (isBuiltin(name) && !isOfModule) return builtIn(code, file, symbol, name);
  const calls = callsWithin(code, symbol.name).flatMap(({ path, node }) => {
    const given = (field(node, "arguments")?.namedChildren ?? []).find(
      (one) => one.type === "keyword_argument" && field(one, "name")?.text === name,
    );
    const keyword = given && field(given, "name");
    return keyword ? [{ path, node, keyword }] : [];
  });
  const free = `${name}_`;
  const edits = calls.map(({ path, node, keyword }) => {
    const at = code.file(path);
    const isSure = calleesOf(code, path, node).some(
      ({ symbol: called, certainty }) => certainty === 1 && called.node.id === symbol.node.id,
    );
    return at && !at.isTest && isSure ? replaceNode(at, keyword, free) : null;
  });
  if (edits.some((edit) => edit === null)) return null;
  return {
    edits: [...own.map((node) => replaceNode(file, node, free)), ...edits.filter((edit) => edit !== null)],
    explanation: `The parameter is called \`${free}\`, by its callers too.`,
  };
}

function builtIn(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol, name: string): Unhidden | null {
  const calls = symbol.node
    .descendantsOfType("call")
    .filter(
      (call) => field(call, "function")?.type === "identifier" && field(call, "function")?.text === name,
    );
  if (calls.length === 0) return null;
  const texts = name === "format" ? calls.map((call) => formatted(call)) : [];
  if (texts.length > 0 && texts.every((text) => text !== null))
    return {
      edits: calls.map((call, index) => replaceNode(file, call, texts[index] ?? "")),
      explanation: "The value is formatted in a text of its own.",
    };
  const plan = planModuleImport(code, file.path, "builtins");
  if (!plan) return null;
  const edits = calls.flatMap((call) => {
    const callee = field(call, "function");
    return callee ? [replaceNode(file, callee, `${plan.local}.${name}`)] : [];
  });
  return { edits: [...plan.edits, ...edits], explanation: `What is called is Python's own \`${name}\`.` };
}

/** `f"{value:.1f}"` for `format(value, ".1f")`; null where the two do not fit into one another. */
function formatted(call: Node): string | null {
  const { positional, named } = readCall(call);
  const [value, form, ...others] = positional;
  const said = form && plainString(form);
  if (!value || said === null || said === undefined || others.length > 0 || named.size > 0) return null;
  const inner = value.text.includes("'") ? value.text : value.text.replaceAll('"', "'");
  if (/["\\\n{}!:]/.test(inner) || /["'\\{}]/.test(said)) return null;
  return `f"{${inner}:${said}}"`;
}
