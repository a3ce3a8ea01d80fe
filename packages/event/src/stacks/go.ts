import type { Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { EMPTY_FRAME, trimStack } from "../readers/frame.ts";
import { traceLines } from "./trace-text.ts";

/** Frames of a goroutine as `debug.Stack()` prints it, caller first; empty where there are none. */
export function parseGoStack(text: string): Frame[] {
  const lines = traceLines(text);
  const frames: Frame[] = [];
  for (const [index, line] of lines.entries()) {
    const place = /^\t(.+\.go):(\d{1,9})(?: \+0x[0-9a-f]+)?$/.exec(line);
    if (!place?.[1] || frames.length >= 10 * LIMITS.frames) continue;
    const call = (lines[index - 1] ?? "").replace(/^created by /, "").replace(/\([^()]*\)$/, "");
    frames.push({
      ...EMPTY_FRAME,
      path: place[1].slice(0, LIMITS.pathCharacters),
      absolutePath: place[1].startsWith("/") ? place[1].slice(0, LIMITS.pathCharacters) : null,
      line: Number(place[2]),
      function: call.slice(0, LIMITS.nameCharacters) || null,
      inApp: !/\/pkg\/mod\/|\/(?:usr\/local|lib|opt|sdk)\/go[\d.]*\/|\/vendor\//.test(place[1]),
    });
  }
  return trimStack(frames.toReversed());
}
