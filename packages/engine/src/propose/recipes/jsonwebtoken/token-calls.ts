import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Idea } from "../javascript/idea.ts";
import type { TokenLibrary } from "./libraries.ts";

/** The call on a line of a function with this name; of a verification of the library where none is given. */
export function callAt(file: SourceFile, line: number, called: string | null): Node | null {
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const wanted = (node: Node) => {
    const name = lastNameOf(field(node, "function") ?? node) ?? "";
    return called === null ? /^(?:verify|jwtVerify|compactVerify|jwtDecrypt)$/.test(name) : name === called;
  };
  return calls.find((node) => startLineOf(node) === line && wanted(node)) ?? calls.find(wanted) ?? null;
}

export interface Conditions {
  readonly isExpired: string;
  readonly isRefusal: string;
  readonly imports: readonly Omit<Idea["edits"][number], "part">[];
}

/** What tells the refusals of a library: its classes where the file can have them, else their names. */
export function conditionsFor(code: CodeIndex, file: SourceFile, library: TokenLibrary): Conditions {
  // What is caught has no type in TypeScript.
  const type = library.id === "jose" ? "{ code?: string }" : "Error";
  const error = /\.[cm]?tsx?$/.test(file.path) ? `(error as ${type})` : "error";
  const named = { isExpired: library.isExpired(error), isRefusal: library.isRefusal(error), imports: [] };
  if (library.id !== "jsonwebtoken") return named;
  for (const path of [file.path, ...code.mentions("jsonwebtoken")]) {
    const binding = code
      .symbolsOf(path)
      ?.imports.find(
        ({ module, imported }) => module === "jsonwebtoken" && (imported === "*" || imported === "default"),
      );
    if (!binding?.local || code.file(path)?.isTest) continue;
    const plan =
      path === file.path
        ? { local: binding.local, edits: [] }
        : planJavascriptImport(code, file, { binding, from: path });
    if (!plan) continue;
    return {
      isExpired: `error instanceof ${plan.local}.TokenExpiredError`,
      isRefusal: `error instanceof ${plan.local}.JsonWebTokenError`,
      imports: plan.edits,
    };
  }
  return named;
}
