import type { CapturedValue } from "@bugstack/event";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { isRecord } from "../contract/captured.ts";

/** The class of the project of which a captured value shows an object; null for other values, and where two are called so. */
export function classHeld(code: CodeIndex, value: CapturedValue | undefined): ClassSymbol | null {
  const said = isRecord(value) ? value.$class : null;
  const named = typeof said === "string" ? said : null;
  const shown =
    typeof value === "string" ? /^<?(?:[\w.]+\.)?([A-Z]\w*)(?:\(\w+=| object at |: )/.exec(value)?.[1] : null;
  const name = named?.split(".").at(-1) ?? shown;
  const [only, ...others] = name
    ? code.classesNamed(name).filter(({ path }) => !code.file(path)?.isTest)
    : [];
  return only && others.length === 0 ? only : null;
}
