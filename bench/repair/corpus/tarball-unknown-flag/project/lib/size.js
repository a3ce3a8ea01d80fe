import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { argumentsOf } from "./arguments.js";

export function size(argv) {
  const { folder } = argumentsOf(argv, {});
  const names = readdirSync(folder);
  return `${names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)}\n`;
}
