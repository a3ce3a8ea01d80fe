import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { CandidateEdit, Obligation } from "../../candidate.ts";
import type { Answer } from "./answer.ts";
import { addArguments, type Splice } from "./call-text.ts";
import { challengeFor, EXPIRED_DETAIL, type NewAnswer, rewriteAnswer } from "./expired-answer.ts";
import { houseAnswer, refusalsIn } from "./house-answer.ts";
import { addImportLine, expiredReference } from "./import-edit.ts";
import type { JwtCase } from "./jwt-case.ts";
import { indentOf, indentUnit, lineStart, literal, withLineEndings } from "./source-style.ts";
import { type Claims, claimsAt, firstStatementOf, subjectUse } from "./subject.ts";
import type { VerifySite } from "./verify-site.ts";

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
}

export const CHALLENGE = "challenge";
export const CHALLENGE_SUBJECT = "challenge_without_subject";
export const CHALLENGE_USER = "challenge_unknown_subject";
export const SUBJECT = "subject";

/** Builds the patch for a handler that hides expiry, or for a place that handles it nowhere. */
export function expiredPatch(code: CodeIndex, jwt: JwtCase): ExpiredPatch | null {
  const { site, library } = jwt;
  if (!site) return null;
  const generic = jwt.answer?.call ? jwt.answer : null;
  const model = generic ?? houseAnswer(code, site);
  const indent = site.clause
    ? clauseIndent(site, site.clause)
    : indentOf(site.file, site.statement) + indentUnit(site.file);
  const answer =
    (model && rewriteAnswer(code, site.file, model, indent, EXPIRED_DETAIL)) ??
    plainAnswer(code, site.file, indent);
  if (!answer) return null;
  const reference = expiredReference(code, site, library);
  const imports = [...reference.imports, ...answer.imports];
  const text = site.clause ? clauseText(site, site.clause, reference.expression, answer) : null;
  const fix = text ?? wrapStatement(site, reference.expression, answer, indent);
  if (!fix) return null;
  const edits = [...imports, ...fix].map((splice) => toEdit(site.file, splice, "fix"));
  const others = generic && site.clause ? obligations(code, jwt, site, generic) : [];
  edits.push(...others.flatMap((other) => other.edits));
  const hasChallenge = others.some((other) => other.obligation.id === CHALLENGE);
  return {
    edits: dropRepeatedImports(edits),
    obligations: others.map((other) => other.obligation),
    status: answer.status ?? 401,
    challenges: answer.challenges,
    genericChallenges: generic ? generic.challenges === true || hasChallenge : false,
    genericStatus: generic?.status ?? null,
    genericDetail: generic?.detailText ?? null,
    describes: `${reference.expression} is answered before ${site.clause ? headOf(site.clause) : "it leaves the function"}`,
  };
}

export function toEdit(file: SourceFile, splice: Splice, part: string): CandidateEdit {
  return {
    path: file.path,
    start: file.byteOffset(splice.start),
    end: file.byteOffset(splice.end),
    replacement: splice.text,
    part,
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

function clauseText(site: VerifySite, clause: Node, expression: string, answer: NewAnswer): Splice[] {
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
  return [{ start: clause.startIndex, end: clause.startIndex, text }];
}

/** Puts a statement that nothing guards into a `try` of its own. */
function wrapStatement(
  site: VerifySite,
  expression: string,
  answer: NewAnswer,
  body: string,
): Splice[] | null {
  const { file, statement } = site;
  if (!/^(?:expression|return)_statement$/.test(statement.type)) return null;
  const outer = indentOf(file, statement);
  if (!startsLine(file, statement) || hasMultiLineString(statement)) return null;
  const unit = indentUnit(file);
  const inner = statement.text
    .split("\n")
    .map((line, index) => (index === 0 || line.trim() === "" ? line : unit + line))
    .join("\n");
  const lines = ["try:", body + inner, `${outer}except ${expression}:`, body + answer.text];
  const text = withLineEndings(file, lines.join("\n"));
  return [{ start: statement.startIndex, end: statement.endIndex, text }];
}

function startsLine(file: SourceFile, node: Node): boolean {
  return file.text.slice(lineStart(file.text, node.startIndex), node.startIndex).trim() === "";
}

function hasMultiLineString(node: Node): boolean {
  return node.descendantsOfType("string").some((part) => part.startPosition.row !== part.endPosition.row);
}

/** The answer of the framework's own documentation, for projects that raise none of their own. */
function plainAnswer(code: CodeIndex, file: SourceFile, indent: string): NewAnswer | null {
  const isStarlette = code.paths.some((path) =>
    (code.symbolsOf(path)?.imports ?? []).some((binding) => /^(?:fastapi|starlette)\b/.test(binding.module)),
  );
  if (!isStarlette) return null;
  const name = "HTTPException";
  const known = (code.symbolsOf(file.path)?.imports ?? []).some((binding) => binding.local === name);
  const imports = known ? [] : [addImportLine(code, file, `from fastapi import ${name}`)];
  const unit = indentUnit(file);
  const argumentsOf = [
    "status_code=401",
    `detail=${literal(file, EXPIRED_DETAIL)}`,
    `headers={${literal(file, "WWW-Authenticate")}: ${literal(file, "Bearer")}}`,
  ];
  const lines = argumentsOf.map((argument) => `${indent}${unit}${argument},`);
  const text = withLineEndings(file, [`raise ${name}(`, ...lines, `${indent})`].join("\n"));
  return { text, imports, status: 401, challenges: true };
}

interface Part {
  readonly obligation: Omit<Obligation, "provedBy">;
  readonly edits: readonly CandidateEdit[];
}

function obligations(code: CodeIndex, jwt: JwtCase, site: VerifySite, generic: Answer): Part[] {
  const parts: Part[] = [];
  const claims = claimsAt(site, jwt.library);
  for (const refusal of refusalsOf(code, site, generic)) {
    const part = partOf(refusal, generic, claims);
    const edits = part ? challengeEdits(code, site, refusal, part) : null;
    if (!part || !edits) continue;
    const known = parts.find((other) => other.obligation.id === part);
    if (known) parts[parts.indexOf(known)] = { ...known, edits: [...known.edits, ...edits] };
    else parts.push({ obligation: challengeObligation(part), edits });
  }
  const subject = claims && subjectEdits(code, site, generic, claims);
  if (subject) parts.push({ obligation: SUBJECT_OBLIGATION, edits: subject });
  return parts;
}

const SUBJECT_OBLIGATION = {
  id: SUBJECT,
  sentence:
    "A token without a subject is refused like any other invalid one, because the code works with the subject.",
  source: "RFC 7519, section 4.1.2, with the use of `sub` in this repository",
} as const;

function challengeObligation(id: string): Omit<Obligation, "provedBy"> {
  return {
    id,
    sentence: "Every 401 names the authentication scheme in a WWW-Authenticate header.",
    source: "RFC 6750, section 3",
  };
}

function refusalsOf(code: CodeIndex, site: VerifySite, generic: Answer): Answer[] {
  const scope = site.function?.node ?? site.clause;
  const found = scope ? refusalsIn(code, site.file, scope) : [];
  const all = found.some((answer) => answer.call?.id === generic.call?.id) ? found : [...found, generic];
  return all.filter((answer) => answer.file.path === site.file.path && answer.status === 401);
}

/** Which test can show that this answer lacks its header; null when none can. */
function partOf(refusal: Answer, generic: Answer, claims: Claims | null): string | null {
  if (refusal.call?.id === generic.call?.id) return CHALLENGE;
  if (!claims || refusal.statement.startIndex < claims.statement.startIndex) return null;
  for (let node = refusal.statement.parent; node; node = node.parent) {
    if (node.type === "except_clause" || node.type === "function_definition") return null;
    if (node.type !== "if_statement") continue;
    return /\bsub\b|subject|username|user_?id|email/i.test(field(node, "condition")?.text ?? "")
      ? CHALLENGE_SUBJECT
      : CHALLENGE_USER;
  }
  return null;
}

function challengeEdits(
  code: CodeIndex,
  site: VerifySite,
  refusal: Answer,
  part: string,
): CandidateEdit[] | null {
  const challenge = challengeFor(code, site.file, refusal);
  if (!challenge || !refusal.call) return null;
  const splices: Splice[] = [...challenge.imports];
  if (challenge.splice) splices.push(challenge.splice);
  if (challenge.argument) {
    const added = addArguments(site.file, refusal.call, [challenge.argument]);
    if (!added) return null;
    splices.push(added);
  }
  if (challenge.tail) {
    splices.push({
      start: refusal.statement.endIndex,
      end: refusal.statement.endIndex,
      text: challenge.tail,
    });
  }
  return splices.map((splice) => toEdit(site.file, splice, part));
}

/** Refuses claims without a subject right after they were read, with the generic answer. */
function subjectEdits(
  code: CodeIndex,
  site: VerifySite,
  generic: Answer,
  claims: Claims,
): CandidateEdit[] | null {
  if (subjectUse(code, site, claims) !== "relied_on") return null;
  const { file } = site;
  if (!startsLine(file, claims.statement)) return null;
  const indent = indentOf(file, claims.statement);
  const body = indent + indentUnit(file);
  const refusal = refusalText(code, site, generic, body);
  if (!refusal) return null;
  const name = claims.expression ?? freeName(site);
  const check = [`${indent}if ${name}.get(${literal(file, "sub")}) is None:`, body + refusal];
  const splices: Splice[] = [];
  if (claims.expression === null) {
    const value = claims.statement.firstNamedChild;
    if (!value) return null;
    splices.push({ start: claims.statement.startIndex, end: value.startIndex, text: `${name} = ` });
    check.push(`${indent}return ${name}`);
  }
  const end = lineEnd(file, claims.statement);
  splices.push({ start: end, end, text: withLineEndings(file, `\n${check.join("\n")}`) });
  return splices.map((splice) => toEdit(file, splice, SUBJECT));
}

function refusalText(code: CodeIndex, site: VerifySite, generic: Answer, indent: string): string | null {
  if (generic.variable !== null) {
    const isEarlier = generic.call !== null && generic.call.startIndex < site.statement.startIndex;
    return isEarlier || generic.file.path !== site.file.path ? `raise ${generic.variable}` : null;
  }
  // What the clause says of its exception cannot be said where there is none.
  const dependsOnException =
    generic.detail !== null && generic.detailText === null && generic.detail.type === "string";
  const detail = dependsOnException ? "Could not validate credentials" : null;
  const written = rewriteAnswer(code, site.file, generic, indent, detail);
  return written ? written.text.replace(/\)\s+from\s+\w+$/, ")") : null;
}

function freeName(site: VerifySite): string {
  const taken = new Set(
    (site.function?.node ?? site.statement).descendantsOfType("identifier").map((node) => node.text),
  );
  return (
    ["payload", "claims", "token_claims", "verified_claims"].find((name) => !taken.has(name)) ?? "jwt_claims"
  );
}

function lineEnd(file: SourceFile, statement: Node): number {
  const end = file.text.indexOf("\n", statement.endIndex);
  if (end < 0) return file.text.length;
  return file.text[end - 1] === "\r" ? end - 1 : end;
}

/** One import is enough, whichever part needs it. */
function dropRepeatedImports(edits: readonly CandidateEdit[]): CandidateEdit[] {
  return edits.filter(
    (edit, index) =>
      !edits
        .slice(0, index)
        .some(
          (other) =>
            other.start === edit.start && other.end === edit.end && other.replacement === edit.replacement,
        ),
  );
}
