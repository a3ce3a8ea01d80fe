import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, ImportBinding } from "../../../code/code-index.ts";
import { type ExportedAs, exportedAs } from "../../../code/javascript/module-style.ts";
import { calleeOf, dottedName, field, isAwaitedInside } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { meaningOf } from "../arrangement/names.ts";
import type { JavascriptProject } from "../project.ts";

/** A call by which code asks something that another module of the project gives out: `db.user.findUnique(…)`. */
export interface Asked {
  readonly call: Node;
  /** The file that asks. */
  readonly path: string;
  /** The module that is asked, and how it gives out what the call begins with. */
  readonly home: string;
  readonly exported: ExportedAs;
  /** From there down to the function: `user`, `findUnique`; none where the export is the function. */
  readonly members: readonly string[];
  /** Whether the answer is waited for. */
  readonly isAsync: boolean;
}

const DEEPEST = 4;
const MOST_ASKED = 40;

/** What a call asks; null where it asks nothing that another module of the project gives out. */
export function askedBy({ code }: JavascriptProject, path: string, call: Node): Asked | null {
  const callee = calleeOf(call);
  const dotted = call.type === "call_expression" && callee ? dottedName(callee) : null;
  const root = callee && rootOf(callee);
  if (!dotted || root?.type !== "identifier") return null;
  const [local = "", ...rest] = dotted.split(".");
  const binding = code.symbolsOf(path)?.imports.find((item) => item.local === local && item.atModuleLevel);
  const meaning = binding && meaningOf(root);
  const isOuter =
    meaning?.kind === "import" || (meaning?.kind === "statement" && meaning.scope.type === "program");
  if (!binding || !isOuter) return null;
  // `const users = require("./users")` is the module itself.
  const isSpace =
    binding.imported === "*" || (binding.node.type === "variable_declarator" && !isNamed(binding));
  const names = isSpace ? rest : [local, ...rest];
  const found = code.resolve(
    path,
    isSpace ? names.slice(0, 1).reduce((to, one) => `${to}.${one}`, local) : local,
  );
  if (!found || found.path === path || code.file(found.path)?.isTest !== false) return null;
  const exported = exportOf(code, found, binding, isSpace ? (names[0] ?? "") : local);
  if (!exported) return null;
  const [symbol] = calleesOf(code, path, call);
  const isPromise = symbol !== undefined && isAsyncFunction(symbol.symbol.node);
  return {
    call,
    path,
    home: found.path,
    exported,
    members: names.slice(1),
    isAsync: isPromise || isAwaited(call) || (symbol === undefined && names.length > 1),
  };
}

/** `const { find } = require("./users")` */
function isNamed({ imported }: ImportBinding): boolean {
  return imported !== null && imported !== "*" && imported !== "default";
}

function exportOf(
  code: JavascriptProject["code"],
  found: { readonly path: string; readonly name: string },
  binding: ImportBinding,
  local: string,
): ExportedAs | null {
  if (binding.imported === "default") return { kind: "default", name: local };
  const own = exportedAs(code, found.path, found.name);
  if (own?.kind === "named") return own;
  return own ? { kind: "default", name: local } : null;
}

export function rootOf(callee: Node): Node | null {
  let current: Node | null = callee;
  while (current?.type === "member_expression") current = field(current, "object");
  return current;
}

function isAsyncFunction(node: Node): boolean {
  return (
    node.children.some((child) => child.type === "async") ||
    /\bPromise\b/.test(field(node, "return_type")?.text ?? "")
  );
}

export function isAwaited(call: Node): boolean {
  const parent = call.parent;
  if (parent?.type === "await_expression" || isAwaitedInside(call)) return true;
  const property = parent?.type === "member_expression" ? field(parent, "property")?.text : null;
  if (/^(?:then|catch|finally)$/.test(property ?? "")) return true;
  // `Promise.all([a(), b()])`
  return (
    parent?.type === "array" &&
    /^Promise\.\w+$/.test(field(parent.parent?.parent ?? parent, "function")?.text ?? "")
  );
}

/** Tells what a call in a file asks. */
export type Asking = (project: JavascriptProject, path: string, call: Node) => Asked | null;

/** What a function and those that it runs ask, in the order in which they stand. */
export function askedWithin(
  project: JavascriptProject,
  symbol: FunctionSymbol,
  asking: Asking = askedBy,
): Asked[] {
  const found: Asked[] = [];
  const seen = new Set<string>();
  const enter = ({ path, node }: FunctionSymbol, depth: number): void => {
    const key = `${path}:${node.startIndex}`;
    if (seen.has(key) || depth > DEEPEST || found.length >= MOST_ASKED) return;
    seen.add(key);
    for (const call of node.descendantsOfType("call_expression")) {
      const asked = asking(project, path, call);
      if (asked) found.push(asked);
      const [callee] = calleesOf(project.code, path, call);
      if (callee?.certainty === 1 && project.code.file(callee.symbol.path)?.isTest === false)
        enter(callee.symbol, depth + 1);
    }
  };
  enter(symbol, 0);
  return found;
}

/** One name for what is asked, wherever it is asked. */
export function askedKey({ home, exported, members }: Asked): string {
  return `${home}:${exported.kind === "default" ? "default" : exported.name}.${members.join(".")}`;
}

/** `db.user.findUnique` */
export function askedText({ exported, members }: Asked): string {
  return [exported.name, ...members].join(".");
}
