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

/** Whether one of those handlers catches a class of this name. */
export function isCaughtOnTrace(code: CodeIndex, fault: PythonFault, name: string): boolean {
  return catchingClasses(code, fault).some((one) => one.name === name || isBaseOf(code, one.name, name));
}

/** Classes of Python that catch others by being their base. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  ValueError: ["Exception"],
  TypeError: ["Exception"],
  RuntimeError: ["Exception"],
  LookupError: ["Exception"],
};

/**
 * Whether a handler around a call of the trace catches a class, be it one of Python's, and does not catch as well what happens
 * where something is missing: that one has not caught the error at hand.
 */
export function isCaughtAlone(code: CodeIndex, { frames }: PythonFault, name: string): boolean {
  return frames.some(({ path, line }) => {
    const file = code.file(path);
    if (!file) return false;
    return tryAround(file.tree.rootNode, line)
      .flatMap(({ clauses }) => clauses)
      .some(({ caught, raises }) => {
        const names = caught.map((one) => one.name?.split(".").at(-1) ?? "");
        const isOther = !names.some((one) =>
          /^(?:KeyError|LookupError|AttributeError|Exception|BaseException)$/.test(one),
        );
        const isIt = names.some(
          (one) => one === name || (BASES[name] ?? []).includes(one) || isBaseOf(code, one, name),
        );
        return isOther && isIt && !raises.some(({ isBare }) => isBare);
      });
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
