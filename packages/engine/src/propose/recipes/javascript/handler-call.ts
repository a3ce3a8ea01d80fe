import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "./fault.ts";

/** A call with the file that it stands in. */
export interface PlacedCall {
  readonly file: SourceFile;
  readonly call: Node;
}

/** The call in the handler of the request that led to the failing line; null where the handler itself failed. */
export function callOfHandler(
  { code }: Investigation,
  { frames, handler }: JavascriptFault,
): PlacedCall | null {
  const index = frames.findLastIndex(({ path, line }) => {
    const symbol = code.functionAt(path, line);
    return symbol !== null && handlerAround(code, symbol)?.node.id === handler?.node.id;
  });
  const frame = frames[index];
  const next = frames[index + 1];
  const file = frame && code.file(frame.path);
  if (!frame || !next || !file) return null;
  const called = code.functionAt(next.path, next.line)?.name;
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) === frame.line);
  const calleeOf = (node: Node) => {
    const callee = field(node, "function");
    return (callee && field(callee, "property")) ?? callee ?? node;
  };
  const pointed = calls.find((node) => calleeOf(node).startPosition.column + 1 === frame.frame.column);
  const named = calls.filter((node) => calleeOf(node).text === called);
  const call = (named.length === 1 ? named[0] : pointed) ?? (calls.length === 1 ? calls[0] : undefined);
  return call ? { file, call } : null;
}
