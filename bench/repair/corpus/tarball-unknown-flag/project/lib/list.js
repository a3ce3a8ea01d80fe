import { readdirSync } from "node:fs";
import { join } from "node:path";
import { argumentsOf } from "./arguments.js";

export function list(argv) {
  const { depth = "1", folder } = argumentsOf(argv, { depth: { type: "string" } });
  return walk(folder, Number(depth)).map((path) => `${path}\n`).join("");
}

function walk(folder, depth) {
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...walk(path, depth - 1)] : [path];
  });
}
