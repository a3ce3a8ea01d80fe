import { readFile } from "node:fs/promises";
import { parseLines } from "./lines.mjs";
import { warn } from "./warn.mjs";

export async function battery(path) {
  const { entries, damaged } = parseLines(await readFile(path, "utf8"));
  warn(path, damaged);
  return entries.filter((entry) => entry.battery !== undefined).map(({ at, battery }) => ({ at, battery }));
}
