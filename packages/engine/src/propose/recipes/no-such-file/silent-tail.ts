import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { madeFrame } from "../../../diagnose/made-frame.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { statementOnLine } from "../javascript/statements.ts";

/** Functions of Node's file system that give promises. */
const GIVES_PROMISE =
  /^(?:readFile|stat|lstat|open|readdir|access|writeFile|appendFile|mkdir|rm|unlink|rename|copyFile)$/;

/**
 * `return readFile(path)` without `await` is on no trace: the function has come to its end when the promise fails. Where the
 * line that waits calls nothing of that name itself, and one function in its sight gives such a promise on, the error is that
 * function's. Null where none does, or more than one.
 */
export function behindTail({ code }: Investigation, fault: JavascriptFault): JavascriptFault | null {
  const at = fault.exception.frames.lastIndexOf(fault.frame.frame);
  const above = fault.exception.frames
    .slice(at + 1)
    .map(({ function: name }) => /(\w+)$/.exec(name ?? "")?.[1] ?? "")
    .find((name) => GIVES_PROMISE.test(name));
  const waits = fault.file.tree.rootNode
    .descendantsOfType("await_expression")
    .some((node) => startLineOf(node) <= fault.line && fault.line <= endLineOf(node));
  if (above === undefined || !waits) return null;
  const inSight = [fault.file.path, ...code.importsOf(fault.file.path)];
  const found = inSight.flatMap((path) => {
    const symbols = code.file(path)?.isTest === false ? (code.symbolsOf(path)?.functions ?? []) : [];
    return symbols.flatMap((symbol) => {
      const call = tailCall(symbol, above);
      return call && isNamedIn(fault, symbol) ? [{ symbol, call }] : [];
    });
  });
  const [only] = found;
  const file = only && code.file(only.symbol.path);
  if (!only || !file || found.length > 1) return null;
  const line = startLineOf(only.call);
  const statement = statementOnLine(file, line);
  if (!statement) return null;
  const frame: OwnFrame = { ...madeFrame(fault.frame.exception, only.symbol, line), path: file.path, line };
  return {
    ...fault,
    file,
    line,
    frame,
    statement,
    function: only.symbol,
    frames: [...fault.frames, frame],
  };
}

/** The call whose promise a function gives on without waiting for it. */
function tailCall({ node }: FunctionSymbol, name: string): Node | null {
  return (
    returnsOf(node).values.find(
      (value) =>
        value.type === "call_expression" &&
        lastNameOf(field(value, "function") ?? value) === name &&
        ancestorOfType(value, ["try_statement"], node) === null,
    ) ?? null
  );
}

function isNamedIn({ file }: JavascriptFault, { name }: FunctionSymbol): boolean {
  return /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(file.text);
}
