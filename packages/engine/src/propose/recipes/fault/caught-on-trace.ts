import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { tryAround } from "../../../code/python/handlers.ts";
import type { PythonFault } from "./python-fault.ts";

const MOST_BASES = 6;

/** The exception classes of the project that handlers around the calls of a trace catch and do not pass on. */
export function catchingClasses(code: CodeIndex, { frames }: PythonFault): ClassSymbol[] {
  return frames.flatMap(({ path, line }) => {
    const file = code.file(path);
    if (!file) return [];
    return tryAround(file.tree.rootNode, line)
      .flatMap(({ clauses }) => clauses)
      .filter(({ raises }) => !raises.some(({ isBare }) => isBare))
      .flatMap(({ caught }) => caught)
      .flatMap(({ name }) => code.classesNamed(name?.split(".").at(-1) ?? ""))
      .filter((one) => code.file(one.path)?.isTest === false);
  });
}

/** Whether a class of the project is a base of another one, near or far. */
export function isBaseOf(code: CodeIndex, base: string, name: string): boolean {
  let front = [name];
  for (let depth = 0; depth < MOST_BASES && front.length > 0; depth++) {
    front = front
      .flatMap((one) => code.classesNamed(one))
      .flatMap(({ bases }) => bases.map((one) => one.split(".").at(-1) ?? one));
    if (front.includes(base)) return true;
  }
  return false;
}
