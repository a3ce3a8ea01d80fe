import type { Line } from "./lines.ts";

/** Whether the line at this place has others below it. */
export function isParent(lines: Line[], at: number): boolean {
  return lines[at + 1].indent > lines[at].indent;
}

/** The first line of the level of this one that precedes it. */
export function sibling(lines: Line[], at: number): Line | null {
  for (let i = at - 1; i >= 0; i--) {
    if (lines[i].indent < lines[at].indent) return null;
    if (lines[i].indent === lines[at].indent) return lines[i];
  }
  return null;
}

export function render(lines: Line[]): string {
  return lines
    .map((line, at) => `${"\t".repeat(line.indent)}${isParent(lines, at) ? "+" : "-"} ${line.text}`)
    .join("\n");
}
