import type { ExceptionValue } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { EMPTY_FRAME, trimStack } from "../readers/frame.ts";
import { traceLines } from "./trace-text.ts";

/** Reads `Class: message`, then `from file:line:in 'method'` with the innermost frame first; null for anything else. */
export function parseRubyBacktrace(text: string): ExceptionValue[] | null {
  const lines = traceLines(text);
  const first = /^([A-Z]\w*(?:::[A-Z]\w*)*)(?:: (.*))?$/.exec(lines[0] ?? "");
  const frames = lines.slice(1).flatMap((line) => {
    const found = /^\s*(?:from )?(.+?):(\d{1,9})(?::in [`'](.*)')?$/.exec(line);
    if (!found?.[1]) return [];
    const path = found[1].slice(0, LIMITS.pathCharacters);
    return {
      ...EMPTY_FRAME,
      path,
      absolutePath: path.startsWith("/") ? path : null,
      line: Number(found[2]),
      function: found[3]?.slice(0, LIMITS.nameCharacters) ?? null,
      inApp: !/\/(?:gems|rubygems|bundler)\/|^<internal:|\/lib\/ruby\//.test(path),
    };
  });
  if (!first?.[1] || frames.length === 0) return null;
  const value = (first[2] ?? "").slice(0, LIMITS.messageCharacters);
  return [
    {
      type: first[1],
      module: null,
      value,
      mechanism: null,
      frames: trimStack(frames.toReversed()),
      relation: null,
    },
  ];
}
