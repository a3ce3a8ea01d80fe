import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { dottedName } from "../../../code/nodes.ts";

/** The function that a CommonJS module is as a whole: `module.exports = (request, response) => …`. */
export function wholeExport(code: CodeIndex, path: string): FunctionSymbol | null {
  return exported(code, path, "default");
}

/**
 * The function behind a name that a CommonJS module gives: `auth(…)` of `const auth = require("./auth")`, and
 * `exports.find(…)` of the module that exports it.
 */
export function commonCallee(code: CodeIndex, path: string, callee: Node): FunctionSymbol | null {
  const dotted = dottedName(callee);
  if (dotted === null) return null;
  const own = /^(?:module\.)?exports\.([\w$]+)$/.exec(dotted)?.[1];
  if (own !== undefined) return exported(code, path, own);
  if (callee.type !== "identifier") return null;
  const module = code.resolve(path, dotted);
  return module?.node === null && module.name === "*" ? wholeExport(code, module.path) : null;
}

/** Names under which other modules know the function that a module is as a whole. */
export function namesOfWhole(code: CodeIndex, path: string): string[] {
  const names = code.paths
    .filter((other) => other !== path && code.importsOf(other).includes(path))
    .flatMap((other) => code.symbolsOf(other)?.imports ?? [])
    .flatMap(({ local, path: from }) =>
      local !== null && code.resolve(from, local)?.path === path ? [local] : [],
    );
  return [...new Set(names)];
}

function exported(code: CodeIndex, path: string, name: string): FunctionSymbol | null {
  const root = code.file(path)?.tree.rootNode;
  const entry = root
    ? exportsOf(root).findLast((one) => one.exported === name && one.from === null)
    : undefined;
  if (!entry) return null;
  const definition =
    entry.local === null ? entry.node : (code.resolve(path, entry.local)?.node ?? entry.node);
  const value =
    definition?.type === "variable_declarator" ? definition.childForFieldName("value") : definition;
  return code.symbolsOf(path)?.functions.find(({ node }) => node.id === value?.id) ?? null;
}
