import type { CodeIndex } from "./code-index.ts";
import { STDLIB_MODULES } from "./python/stdlib-modules.ts";

/** Files that are looked at; a larger project imports nothing new beyond them. */
const MOST_FILES = 400;

/**
 * Modules that the Python files of a tree import from outside it, in the order of their first mention. A name taken from
 * a package may be a module of its own, so it is listed as one as well (`from jose import jwt`: `jose`, `jose.jwt`).
 */
export function outsideModules(code: CodeIndex): readonly string[] {
  const own = new Set(code.paths.flatMap((path) => path.replace(/\.pyi?$/, "").split("/")));
  const found = new Set<string>();
  for (const path of code.paths.filter((one) => one.endsWith(".py")).slice(0, MOST_FILES)) {
    for (const { module, imported, atModuleLevel } of code.symbolsOf(path)?.imports ?? []) {
      const top = module.split(".")[0] ?? "";
      if (top === "" || !atModuleLevel || own.has(top) || STDLIB_MODULES.has(top)) continue;
      found.add(module);
      if (imported !== null && /^[a-z_]\w*$/.test(imported)) found.add(`${module}.${imported}`);
    }
  }
  return [...found];
}
