import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type CallerClause, clauseOfOtherCaller } from "./caller-clause.ts";
import { catchesHow, caughtClasses, type NamedClass } from "./classes.ts";
import type { JwtLibrary } from "./libraries.ts";
import { type LibraryCall, libraryCalls } from "./library-calls.ts";

/** Where the project verifies a token, and what it does with the exception that the library throws there. */
export interface VerifySite {
  readonly file: SourceFile;
  readonly function: FunctionSymbol | null;
  /** The statement that the exception passed through. */
  readonly statement: Node;
  readonly attempt: Node | null;
  /** First clause that catches the exception; null when none does. */
  readonly clause: Node | null;
  readonly caught: readonly NamedClass[];
  readonly how: "exactly" | "broadly" | "not";
  /** How another caller of the function that is called there answers the same exception; null when none does. */
  readonly beside: CallerClause | null;
}

/**
 * The place where the exception is caught, from its frames, innermost first; without frames from the calls of the
 * library's `decode`. Where nothing in the project catches it, the innermost statement of the project.
 */
export function findVerifySite(
  investigation: Investigation,
  exception: number,
  library: JwtLibrary,
  thrown: string,
): VerifySite | null {
  const places = framePlaces(investigation, exception);
  const known = places.length > 0 ? places : decodePlaces(investigation.code, library);
  const sites = known.flatMap(
    ({ path, line }) => siteAt(investigation.code, path, line, library, thrown) ?? [],
  );
  const caught = sites.find((site) => site.clause !== null);
  if (caught || places.length === 0) return caught ?? sites[0] ?? null;
  return forgetfulCaller(investigation.code, sites, library, thrown);
}

/**
 * The innermost site that may answer: a function whose other callers catch what it raises goes on raising it, and the
 * caller that forgot answers as they do. Null where that caller cannot be seen.
 */
function forgetfulCaller(
  code: CodeIndex,
  sites: readonly VerifySite[],
  library: JwtLibrary,
  thrown: string,
): VerifySite | null {
  let beside: CallerClause | null = null;
  for (const site of sites) {
    const clause = clauseOfOtherCaller(code, site, library, thrown);
    if (!clause) return { ...site, beside };
    beside = clause;
  }
  return null;
}

interface Place {
  readonly path: string;
  readonly line: number;
}

function framePlaces(investigation: Investigation, exception: number): Place[] {
  return investigation.frames
    .filter(
      (mapped) => mapped.exception === exception && mapped.fit !== "mismatch" && mapped.fit !== "foreign",
    )
    .flatMap(({ path, line }) =>
      path !== null && line !== null && investigation.code.file(path) ? [{ path, line }] : [],
    )
    .toReversed();
}

function decodePlaces(code: CodeIndex, library: JwtLibrary): Place[] {
  return decodeCalls(code, library).map((call) => ({ path: call.file.path, line: startLineOf(call.node) }));
}

/** Calls of the library's `decode` outside tests. */
export function decodeCalls(code: CodeIndex, library: JwtLibrary): LibraryCall[] {
  return libraryCalls(code, "decode").filter((call) => call.library === library && !call.file.isTest);
}

function siteAt(
  code: CodeIndex,
  path: string,
  line: number,
  library: JwtLibrary,
  thrown: string,
): VerifySite | null {
  const file = code.file(path);
  const statement = file && statementAt(file, line);
  if (!file || !statement) return null;
  const common = { file, function: code.functionAt(path, line), statement, beside: null };
  let child = statement;
  for (let node = statement.parent; node && node.type !== "function_definition"; node = node.parent) {
    if (node.type === "try_statement" && field(node, "body")?.id === child.id) {
      for (const clause of exceptClauses(node)) {
        const caught = caughtClasses(code, path, clause);
        const how = catchesHow(caught, library, thrown);
        if (how !== "not" && !onlyReraises(clause)) return { ...common, attempt: node, clause, caught, how };
      }
    }
    child = node;
  }
  return { ...common, attempt: null, clause: null, caught: [], how: "not" };
}

/**
 * A clause around the statement that answers other faults of the same library, where none catches this one: a model of
 * how the place refuses a token.
 */
export function siblingClause(code: CodeIndex, site: VerifySite, library: JwtLibrary): Node | null {
  let child = site.statement;
  for (let node = site.statement.parent; node && node.type !== "function_definition"; node = node.parent) {
    if (node.type === "try_statement" && field(node, "body")?.id === child.id) {
      const clause = exceptClauses(node).find((one) =>
        caughtClasses(code, site.file.path, one).some((caught) => caught.library === library),
      );
      if (clause) return onlyReraises(clause) ? null : clause;
    }
    child = node;
  }
  return null;
}

export function exceptClauses(attempt: Node): Node[] {
  return attempt.namedChildren.filter((child) => child.type === "except_clause");
}

/** The block of a clause. */
export function blockOf(clause: Node): Node | null {
  return clause.namedChildren.findLast((child) => child.type === "block") ?? null;
}

/** A clause that logs and raises again changes nothing for callers. */
export function onlyReraises(clause: Node): boolean {
  const last = blockOf(clause)?.namedChildren.findLast((child) => child.type !== "comment");
  return last?.type === "raise_statement" && last.namedChildCount === 0;
}

const SIMPLE = /_statement$|^block$/;

/** The smallest statement that begins at or spans a line. */
export function statementAt(file: SourceFile, line: number): Node | null {
  const row = line - 1;
  let best: Node | null = null;
  const pending: Node[] = [file.tree.rootNode];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.startPosition.row > row || node.endPosition.row < row) continue;
    if (SIMPLE.test(node.type) && node.type !== "block") best = node;
    for (const child of node.namedChildren) {
      if (child.startPosition.row <= row && child.endPosition.row >= row) pending.push(child);
    }
  }
  return best;
}
