import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import type { Candidate, CandidateEdit, Obligation } from "../../candidate.ts";
import { answerOfClause } from "./answer.ts";
import type { Splice } from "./call-text.ts";
import type { NewAnswer } from "./expired-answer.ts";
import { asked, expiryAnswer } from "./expiry-answer.ts";
import { houseAnswer } from "./house-answer.ts";
import { classReference } from "./import-edit.ts";
import type { JwtCase } from "./jwt-case.ts";
import { obligations } from "./obligations.ts";
import { CHALLENGE, dropRepeatedImports, inPart, toEdit } from "./parts.ts";
import { patchUnhandled } from "./patch-unhandled.ts";
import { indentOf, indentUnit, withLineEndings } from "./source-style.ts";
import { firstStatementOf } from "./subject.ts";
import { siblingClause, type VerifySite } from "./verify-site.ts";

/** The parts of a patch that tells an expired token apart, and what its answers look like afterwards. */
export interface ExpiredPatch {
  readonly edits: readonly CandidateEdit[];
  readonly obligations: readonly Omit<Obligation, "provedBy">[];
  readonly status: number;
  /** Whether the answer to an expired token names the scheme. */
  readonly challenges: boolean;
  /** Whether the generic answer names the scheme, with the patch. */
  readonly genericChallenges: boolean;
  readonly genericStatus: number | null;
  readonly genericDetail: string | null;
  readonly describes: string;
  /** `guess` where a module that knows nothing of requests is made to answer them. */
  readonly basis: Candidate["basis"];
}

/**
 * Patches for a handler that hides expiry, or for a place that handles it nowhere. Where the handler raises an exception
 * of the project that somebody further out turns into the answer, a second patch answers at once.
 */
export function expiredPatches(code: CodeIndex, jwt: JwtCase): ExpiredPatch[] {
  const { site, answer } = jwt;
  if (!site) return [];
  if (!site.clause) {
    const sibling = siblingClause(code, site, jwt.library);
    const patch = sibling ? patchBeside(code, jwt, site, sibling) : patchUnhandled(code, jwt, site);
    return patch ? [patch] : [];
  }
  const isTranslated = answer?.style === "own" && answer.call !== null && !raisesSurfaced(jwt, answer.call);
  const first = patchClause(code, jwt, site, site.clause);
  const second = isTranslated ? patchClause(code, { ...jwt, answer: null }, site, site.clause) : null;
  return (isTranslated ? [second, first] : [first]).filter((patch) => patch !== null);
}

/** The likeliest patch. */
export function expiredPatch(code: CodeIndex, jwt: JwtCase): ExpiredPatch | null {
  return expiredPatches(code, jwt)[0] ?? null;
}

function raisesSurfaced(jwt: JwtCase, call: Node): boolean {
  return lastNameOf(field(call, "function") ?? call) === jwt.surfaced.type.split(".").at(-1);
}

/**
 * The expired token is forgotten beside others that are refused: it is refused in their form. Where that form cannot be
 * read, there is no patch, for any other answer would be a stranger here.
 */
function patchBeside(code: CodeIndex, jwt: JwtCase, site: VerifySite, sibling: Node): ExpiredPatch | null {
  const answer = answerOfClause(code, site.file, sibling);
  if (!answer?.call || answer.detail === null) return null;
  const patch = patchClause(code, { ...jwt, answer }, site, sibling);
  if (!patch) return null;
  return { ...patch, edits: patch.edits.filter((edit) => edit.part === "fix"), obligations: [] };
}

function patchClause(code: CodeIndex, jwt: JwtCase, site: VerifySite, clause: Node): ExpiredPatch | null {
  const generic = jwt.answer?.call ? asked(jwt, jwt.answer) : null;
  const answer = expiryAnswer(
    code,
    jwt,
    site,
    generic ?? houseAnswer(code, site),
    clauseIndent(site, clause),
  );
  const reference = classReference(code, site, jwt.library, jwt.library.expired);
  if (!answer || !reference) return null;
  const others = generic ? obligations(code, jwt, site, generic) : [];
  const text = clauseText(site, clause, reference.expression, answer);
  return {
    edits: dropRepeatedImports([
      ...inPart("fix", [...reference.imports, ...answer.imports]),
      toEdit(site.file, text, "fix"),
      ...others.flatMap((other) => other.edits),
    ]),
    obligations: others.map((other) => other.obligation),
    status: answer.status ?? 401,
    challenges: answer.challenges,
    genericChallenges:
      generic?.challenges === true || others.some((other) => other.obligation.id === CHALLENGE),
    genericStatus: generic?.status ?? null,
    genericDetail: generic?.detailText ?? null,
    describes: `${reference.expression} is answered before \`${headOf(clause)}\``,
    basis: generic?.status == null ? "standard" : "house",
  };
}

/** First line of a clause, for sentences. */
export function headOf(clause: Node): string {
  return (clause.text.split("\n")[0] ?? "").trim().replace(/:.*$/, "");
}

function clauseIndent(site: VerifySite, clause: Node): string {
  const first = firstStatementOf(clause);
  if (first && first.startPosition.row > clause.startPosition.row) return indentOf(site.file, first);
  return indentOf(site.file, clause) + indentUnit(site.file);
}

function clauseText(site: VerifySite, clause: Node, expression: string, answer: NewAnswer): Splice {
  const value = clause.childForFieldName("value");
  const alias = value?.type === "as_pattern" ? field(value, "alias")?.text : undefined;
  const usesAlias = alias !== undefined && new RegExp(`\\b${alias}\\b`).test(answer.text);
  const body = clauseIndent(site, clause);
  const lines = [
    `except ${expression}${usesAlias ? ` as ${alias}` : ""}:`,
    body + answer.text,
    indentOf(site.file, clause),
  ];
  const text = withLineEndings(site.file, lines.join("\n"));
  return { start: clause.startIndex, end: clause.startIndex, text };
}
