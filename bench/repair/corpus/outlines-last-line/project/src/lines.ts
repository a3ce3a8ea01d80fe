export interface Line {
  indent: number;
  text: string;
}

/** Lines with something on them; two blanks are one level. */
export function readLines(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ indent: Math.floor(line.search(/\S/) / 2), text: line.trim() }));
}
