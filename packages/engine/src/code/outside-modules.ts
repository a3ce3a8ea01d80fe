import { isBuiltin } from "node:module";
import type { CodeIndex } from "./code-index.ts";
import { STDLIB_MODULES } from "./python/stdlib-modules.ts";

/** Files that are looked at; a larger project imports nothing new beyond them. */
const MOST_FILES = 400;

/** Runners of tests load themselves, in their own way. */
const RUNNERS = /^(?:vitest|jest|mocha|@jest\/|@vitest\/|node:)/;

/** Modules that the files of a tree import from outside it, in the order of their first mention. */
export function outsideModules(code: CodeIndex): readonly string[] {
  return [...pythonModules(code), ...javascriptPackages(code)];
}

/** A name taken from a package may be a module of its own, so it is listed as one as well (`from jose import jwt`: `jose`, `jose.jwt`). */
function pythonModules(code: CodeIndex): readonly string[] {
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

/** Packages by the names that files import them by; whether one is installed is seen when it is loaded. */
function javascriptPackages(code: CodeIndex): readonly string[] {
  const found = new Set<string>();
  for (const path of code.paths.filter((one) => /\.[cm]?[jt]sx?$/.test(one)).slice(0, MOST_FILES)) {
    for (const { module, atModuleLevel } of code.symbolsOf(path)?.imports ?? []) {
      if (atModuleLevel && /^@?[\w-]/.test(module) && !isBuiltin(module) && !RUNNERS.test(module))
        found.add(module);
    }
  }
  return [...found];
}
