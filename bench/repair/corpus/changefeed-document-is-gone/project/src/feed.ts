import type { Change } from "./types.ts";

/** Changes of a feed; blank lines keep the connection open. */
export function readFeed(text: string): Change[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Change);
}
