import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { caughtClasses } from "./classes.ts";
import { basesOf, type JwtLibrary } from "./libraries.ts";
import { exceptClauses, onlyReraises, type VerifySite } from "./verify-site.ts";

/** A clause that answers what a call of a function raises. */
export interface CallerClause {
  readonly file: SourceFile;
  readonly clause: Node;
}

/**
 * Where another caller of the function that reads the token answers the library's exceptions: the function leaves them to
 * those who call it, and only one of these forgot. Null where nobody does.
 */
export function clauseOfOtherCaller(
  code: CodeIndex,
  site: Pick<VerifySite, "file" | "function">,
  library: JwtLibrary,
  thrown: string,
): CallerClause | null {
  const called = site.function;
  if (!called) return null;
  for (const call of code.callsOf(called.name)) {
    const file = code.file(call.path);
    if (!file || file.isTest || file.language !== "python") continue;
    const clause = clauseAround(code, file, call.node, library, thrown);
    const isCalled = () =>
      calleesOf(code, call.path, call.node).some(
        ({ symbol }) => symbol.path === called.path && symbol.node.id === called.node.id,
      );
    if (clause && isCalled()) return { file, clause };
  }
  return null;
}

/** The first clause around a node that names a class of the library which catches the exception, and answers it. */
function clauseAround(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  library: JwtLibrary,
  thrown: string,
): Node | null {
  const classes = [thrown, ...basesOf(library, thrown)];
  let child = call;
  for (let node = call.parent; node && node.type !== "function_definition"; node = node.parent) {
    if (node.type === "try_statement" && field(node, "body")?.id === child.id) {
      const clause = exceptClauses(node).find((one) =>
        caughtClasses(code, file.path, one).some(
          (caught) => caught.library === library && classes.includes(caught.name),
        ),
      );
      if (clause) return onlyReraises(clause) ? null : clause;
    }
    child = node;
  }
  return null;
}
