import type { Herd } from "./herd";

interface Line {
  reader: "trough" | "gate";
  frame: string;
}

/** Gives each line of a log to its reader; answers how many there were. */
export function replay(text: string, herd: Herd): number {
  const lines = text.split("\n").filter(Boolean);
  for (const line of lines) {
    const { reader, frame } = JSON.parse(line) as Line;
    herd[reader].feed(frame);
  }
  return lines.length;
}
