import type { FunctionSymbol } from "../../code/code-index.ts";

/** What a function is called by, as a part of a test's name: a constructor by its class. */
export function calledBy({ name, qualifiedName }: FunctionSymbol): string {
  const owner = /^__\w+__$/.test(name) ? qualifiedName.split(".").at(-2) : undefined;
  return (owner ?? name)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/^_+|_+$/g, "");
}
