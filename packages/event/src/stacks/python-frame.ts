import type { Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { EMPTY_FRAME } from "../readers/frame.ts";
import { isPythonAppPath } from "./in-app.ts";

const FRAME_LINE = /^ {0,8}File "(.*)", line (\d{1,9})(?:, in (.*))?$/;

/** A frame from its `File "…", line …, in …` line; null for any other line. */
export function pythonFrame(line: string): Frame | null {
  const found = FRAME_LINE.exec(line);
  if (!found) return null;
  const path = (found[1] ?? "").slice(0, LIMITS.pathCharacters);
  return {
    ...EMPTY_FRAME,
    path,
    absolutePath: /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? path : null,
    function: found[3]?.slice(0, LIMITS.nameCharacters) || null,
    line: Number(found[2]),
    inApp: isPythonAppPath(path) && !isCompiled(path, found[3] ?? ""),
  };
}

/** `sqlalchemy.engine._result_cy.Rows.one` of a file that was compiled elsewhere: functions of Python's own show no module. */
function isCompiled(path: string, name: string): boolean {
  const module = path
    .replace(/\.pyx?$/, "")
    .split("/")
    .at(-1);
  return !path.startsWith("/") && module !== undefined && name.split(".").slice(1, -1).includes(module);
}

/**
 * Takes the columns from the line of carets below the source. CPython prints the source without its indentation, so
 * they count from the first character of `contextLine`, in UTF-8 bytes.
 */
export function withCarets(frame: Frame, carets: string, sourceIndent: number): void {
  const first = carets.search(/[~^]/) - sourceIndent;
  const end = carets.trimEnd().length - sourceIndent;
  if (frame.contextLine === null || first < 0) return;
  frame.column = Buffer.byteLength(frame.contextLine.slice(0, first)) + 1;
  frame.endColumn = Buffer.byteLength(frame.contextLine.slice(0, end)) + 1;
  frame.endLine = frame.line;
}
