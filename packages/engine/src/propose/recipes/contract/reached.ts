import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import {
  calleesOf,
  constructedClass,
  enclosingClass,
  methodOf,
} from "../../../diagnose/origin/python/callees.ts";
import type { PythonFault } from "../fault/python-fault.ts";

const DEEPEST = 3;
const MOST = 40;

/** Code that ran, and the last line of it that did. */
interface Ran {
  readonly path: string;
  readonly node: Node;
  readonly lastLine: number;
}

/**
 * The functions that ran, or may have run, before a line failed: those on the trace, the innermost first, with the
 * constructors of their objects, and what they call up to that line, a few steps deep.
 */
export function functionsReached(code: CodeIndex, fault: PythonFault): FunctionSymbol[] {
  const found = new Map<string, FunctionSymbol>();
  let layer: Ran[] = [];
  const add = (symbol: FunctionSymbol | null, lastLine = Number.POSITIVE_INFINITY): void => {
    const key = symbol && `${symbol.path}:${symbol.node.startIndex}`;
    if (!key || found.has(key) || found.size >= MOST || code.file(symbol.path)?.isTest !== false) return;
    found.set(key, symbol);
    layer.push({ path: symbol.path, node: symbol.node, lastLine });
    const owner = enclosingClass(code, symbol.path, symbol.node);
    if (owner) add(methodOf(code, owner, "__init__"));
  };
  for (const { path, line } of fault.frames.toReversed()) {
    const symbol = code.functionAt(path, line);
    const file = code.file(path);
    if (symbol) add(symbol, line);
    else if (file && !file.isTest) layer.push({ path, node: file.tree.rootNode, lastLine: line });
  }
  for (let depth = 0; depth < DEEPEST && layer.length > 0; depth += 1) {
    const current = layer;
    layer = [];
    for (const { path, node, lastLine } of current) {
      for (const call of node.descendantsOfType("call")) {
        if (call.startPosition.row + 1 > lastLine) continue;
        for (const { symbol } of calleesOf(code, path, call)) add(symbol);
        const made = constructedClass(code, path, call);
        if (made) add(methodOf(code, made, "__init__"));
      }
    }
  }
  return [...found.values()];
}
