import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import type { CandidateEdit, Obligation } from "../../candidate.ts";
import type { Answer } from "./answer.ts";
import { addArguments, type Splice } from "./call-text.ts";
import { challengeFor, EXPIRED_DETAIL, type NewAnswer, rewriteAnswer } from "./expired-answer.ts";
import { houseAnswer, refusalsIn } from "./house-answer.ts";
import { classReference } from "./import-edit.ts";
import type { JwtCase } from "./jwt-case.ts";
import { libraryCalls } from "./library-calls.ts";
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
export const REFUSAL = "refusal";

/** Builds the patch for a handler that hides expiry, or for a place that handles it nowhere. */
export function expiredPatch(code: CodeIndex, jwt: JwtCase): ExpiredPatch | null {
  const { site } = jwt;
  if (!site) return null;
  return site.clause ? patchClause(code, jwt, site, site.clause) : patchUnhandled(code, jwt, site);
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
  };
}

/** A statement that nothing guards gets a `try` of its own, with a second clause for all other bad tokens. */
function patchUnhandled(code: CodeIndex, jwt: JwtCase, site: VerifySite): ExpiredPatch | null {
  const { library } = jwt;
  const body = indentOf(site.file, site.statement) + indentUnit(site.file);
  const model = houseAnswer(code, site);
  const answer = expiryAnswer(code, jwt, site, model, body);
  const reference = classReference(code, site, library, library.expired);
  const wrapped = reference && answer ? wrapStatement(code, site, reference.expression, answer, body) : null;
  if (!answer || !reference || !wrapped) return null;
  const edits = [
    ...inPart("fix", [...reference.imports, ...answer.imports]),
    toEdit(site.file, wrapped, "fix"),
  ];
  const generic = expiryAnswer(code, jwt, site, model, body, GENERIC_DETAIL);
  const refusal = classReference(code, site, library, library.refusal);
  const canRefuse = generic !== null && refusal !== null;
  if (canRefuse) {
    const outer = indentOf(site.file, site.statement);
    const text = withLineEndings(
      site.file,
      `\n${outer}except ${refusal.expression}:\n${body}${generic.text}`,
    );
    const end = site.statement.endIndex;
    edits.push(...inPart(REFUSAL, refusal.imports), toEdit(site.file, { start: end, end, text }, REFUSAL));
  }
  return {
    edits: dropRepeatedImports(edits),
    obligations: canRefuse ? [REFUSAL_OBLIGATION] : [],
    status: answer.status ?? 401,
    challenges: answer.challenges,
    genericChallenges: generic?.challenges ?? false,
    genericStatus: generic?.status ?? null,
    genericDetail: null,
    describes: `${reference.expression} is answered where the token is read`,
  };
}

const GENERIC_DETAIL = "Could not validate credentials";

const REFUSAL_OBLIGATION = {
  id: REFUSAL,
  sentence:
    "A forged or malformed token is refused with 401 as well, instead of ending as an error of the server.",
  source: "RFC 6750, section 3.1",
} as const;

/** The answer in the form of a model, else in the form of the framework's documentation. */
function expiryAnswer(
  code: CodeIndex,
  jwt: JwtCase,
  site: VerifySite,
  model: Answer | null,
  indent: string,
  detail: string = EXPIRED_DETAIL,
): NewAnswer | null {
  const rewritten = model && rewriteAnswer(code, site.file, asked(jwt, model), indent, detail);
  return rewritten ?? plainAnswer(code, jwt, site.file, indent, detail);
}

/** RFC 6750 speaks of tokens in the Authorization header: of a token in a cookie no challenge is asked. */
function asked(jwt: JwtCase, answer: Answer): Answer {
  return jwt.isBearer || answer.challenges === true ? answer : { ...answer, challenges: null };
}

function inPart(part: string, edits: readonly Edit[]): CandidateEdit[] {
  return edits.map((edit) => ({ ...edit, part }));
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

/** Puts what nothing guards, from reading the token to checking its claims, into a `try` of its own. */
function wrapStatement(
  code: CodeIndex,
  site: VerifySite,
  expression: string,
  answer: NewAnswer,
  body: string,
): Splice | null {
  const { file, statement } = site;
  const first = firstStatement(code, site);
  if (!/^(?:expression|return)_statement$/.test(statement.type)) return null;
  const outer = indentOf(file, first);
  if (!startsLine(file, first) || hasMultiLineString(first) || hasMultiLineString(statement)) return null;
  const unit = indentUnit(file);
  const inner = file.text
    .slice(first.startIndex, statement.endIndex)
    .split("\n")
    .map((line, index) => (index === 0 || line.trim() === "" ? line : unit + line))
    .join("\n");
  const lines = ["try:", body + inner, `${outer}except ${expression}:`, body + answer.text];
  const text = withLineEndings(file, lines.join("\n"));
  return { start: first.startIndex, end: statement.endIndex, text };
}

/** Libraries that check the claims in a second step: the statement that reads the token, if it stands just above. */
function firstStatement(code: CodeIndex, site: VerifySite): Node {
  const reads = libraryCalls(code, "decode").filter((call) => call.file.path === site.file.path);
  const holds = (node: Node) =>
    reads.some((call) => call.node.startIndex >= node.startIndex && call.node.endIndex <= node.endIndex);
  if (holds(site.statement)) return site.statement;
  for (
    let node = site.statement.previousNamedSibling, steps = 0;
    node && steps < 3;
    node = node.previousNamedSibling, steps++
  ) {
    if (node.type !== "expression_statement" && node.type !== "comment") break;
    if (holds(node)) return node;
  }
  return site.statement;
}

function startsLine(file: SourceFile, node: Node): boolean {
  return file.text.slice(lineStart(file.text, node.startIndex), node.startIndex).trim() === "";
}

function hasMultiLineString(node: Node): boolean {
  return node.descendantsOfType("string").some((part) => part.startPosition.row !== part.endPosition.row);
}

/** The answer of the framework's own documentation, for projects that raise none of their own. */
function plainAnswer(
  code: CodeIndex,
  jwt: JwtCase,
  file: SourceFile,
  indent: string,
  detail: string,
): NewAnswer | null {
  const home = answerHome(code);
  const plan = home && planImport(code, file.path, home.module, home.name);
  if (!plan) return null;
  const argumentsOf =
    home.name === "abort"
      ? ["401", `description=${literal(file, detail)}`]
      : [
          "status_code=401",
          `detail=${literal(file, detail)}`,
          ...(jwt.isBearer
            ? [`headers={${literal(file, "WWW-Authenticate")}: ${literal(file, "Bearer")}}`]
            : []),
        ];
  const challenges = home.name !== "abort" && jwt.isBearer;
  if (home.name === "abort") {
    return { text: `${plan.local}(${argumentsOf.join(", ")})`, imports: plan.edits, status: 401, challenges };
  }
  const lines = argumentsOf.map((argument) => `${indent}${indentUnit(file)}${argument},`);
  const text = withLineEndings(file, [`raise ${plan.local}(`, ...lines, `${indent})`].join("\n"));
  return { text, imports: plan.edits, status: 401, challenges };
}

/** What the web framework of this project refuses requests with. */
function answerHome(code: CodeIndex): { module: string; name: string } | null {
  const used = (pattern: RegExp) =>
    code.paths.some((path) =>
      (code.symbolsOf(path)?.imports ?? []).some((binding) => pattern.test(binding.module)),
    );
  if (used(/^fastapi\b/)) return { module: "fastapi", name: "HTTPException" };
  if (used(/^starlette\b/)) return { module: "starlette.exceptions", name: "HTTPException" };
  return used(/^flask\b/) ? { module: "flask", name: "abort" } : null;
}

interface Part {
  readonly obligation: Omit<Obligation, "provedBy">;
  readonly edits: readonly CandidateEdit[];
}

function obligations(code: CodeIndex, jwt: JwtCase, site: VerifySite, generic: Answer): Part[] {
  const parts: Part[] = [];
  const claims = claimsAt(site, jwt.library);
  for (const refusal of refusalsOf(code, site, generic).map((answer) => asked(jwt, answer))) {
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
  const splices: Splice[] = [];
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
  return [
    ...challenge.imports.map((edit) => ({ ...edit, part })),
    ...splices.map((splice) => toEdit(site.file, splice, part)),
  ];
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
  const detail = dependsOnException ? GENERIC_DETAIL : null;
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
