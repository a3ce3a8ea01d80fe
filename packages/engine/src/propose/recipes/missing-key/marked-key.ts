import type { PythonFault } from "../fault/python-fault.ts";

/** A record whose first key begins with the mark: what a table reads that does not expect it. */
export function hasMarkedKey({ exception, frames }: PythonFault): boolean {
  if (exception.type !== "KeyError") return false;
  const key = exception.value.replace(/^['"]|['"]$/g, "");
  const text = JSON.stringify(frames.map(({ frame }) => frame.locals ?? {}));
  return ["\ufeff", "\\ufeff", "\\\\ufeff"].some((mark) => text.includes(`${mark}${key}`));
}
