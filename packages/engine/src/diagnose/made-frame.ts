import type { Frame } from "@bugstack/event";
import type { FunctionSymbol } from "../code/code-index.ts";
import type { MappedFrame } from "./diagnosis.ts";

/** A frame for a function that no trace shows: nothing was captured of it. */
export function madeFrame(
  exception: number,
  { path, name }: Pick<FunctionSymbol, "path" | "name">,
  line: number,
): MappedFrame {
  const frame: Frame = {
    path,
    absolutePath: null,
    module: null,
    function: name,
    line,
    column: null,
    endLine: null,
    endColumn: null,
    contextLine: null,
    preContext: [],
    postContext: [],
    inApp: true,
    locals: null,
  };
  return { exception, frame, path, line, function: name, fit: "unknown" };
}
