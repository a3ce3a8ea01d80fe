import type { CallSite, CodeIndex, FunctionSymbol } from "../../code/code-index.ts";

/** A name that stands in more files than this says nothing, and to search for it takes long. */
const MOST_MENTIONS = 120;

/** Paths that mention a name; none when it is too common. */
export function mentionsWithin(code: CodeIndex, name: string): readonly string[] {
  const found = code.mentions(name);
  return found.length > MOST_MENTIONS ? [] : found;
}

export function callsWithin(code: CodeIndex, name: string): readonly CallSite[] {
  return mentionsWithin(code, name).length === 0 ? [] : code.callsOf(name);
}

export function functionsWithin(code: CodeIndex, name: string): readonly FunctionSymbol[] {
  return mentionsWithin(code, name).length === 0 ? [] : code.functionsNamed(name);
}
