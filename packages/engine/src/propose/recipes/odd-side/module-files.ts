import { posix } from "node:path";
import type { CodeIndex } from "../../../code/code-index.ts";

const ENDINGS = [
  "",
  ".js",
  ".mjs",
  ".cjs",
  ".ts",
  ".mts",
  ".cts",
  ".jsx",
  ".tsx",
  "/index.js",
  "/index.mjs",
  "/index.cjs",
  "/index.ts",
];

/** The file that `./clickpost` means in a file; null where there is none. */
export function moduleFile(code: CodeIndex, from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const base = posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\/$/, "");
  const bases = [base, base.replace(/\.([cm]?)jsx?$/, ".$1ts")];
  const paths = new Set(code.paths);
  for (const one of bases) for (const ending of ENDINGS) if (paths.has(one + ending)) return one + ending;
  return null;
}
