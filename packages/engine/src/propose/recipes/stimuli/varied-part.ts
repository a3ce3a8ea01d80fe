import { wordsOfName } from "../../house/words.ts";

/** `{room_id}` of a room: the one variable part of a path whose name has a word of the thing. */
export function namedAfter(
  pattern: readonly string[],
  variable: readonly number[],
  thing: string,
): number | null {
  const words = new Set(wordsOfName(thing).filter((word) => word.length > 2 && word !== "unknown"));
  const found = variable.filter((index) =>
    wordsOfName((pattern[index] ?? "").replace(/\W+/g, "_")).some((word) => words.has(word)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
