import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { Answer } from "./answer.ts";
import { addArguments, type Splice } from "./call-text.ts";
import { challengeFor, rewriteAnswer } from "./expired-answer.ts";
import { asked, GENERIC_DETAIL } from "./expiry-answer.ts";
import { refusalsIn } from "./house-answer.ts";
import type { JwtCase } from "./jwt-case.ts";
import {
  CHALLENGE,
  CHALLENGE_SUBJECT,
  CHALLENGE_USER,
  challengeObligation,
  type Part,
  SUBJECT,
  SUBJECT_OBLIGATION,
  toEdit,
} from "./parts.ts";
import { indentOf, indentUnit, lineEnd, literal, startsLine, withLineEndings } from "./source-style.ts";
import { type Claims, claimsAt, subjectUse } from "./subject.ts";
import type { VerifySite } from "./verify-site.ts";

/** What a standard or the house asks of the function beside the fix: each duty with its edits. */
export function obligations(code: CodeIndex, jwt: JwtCase, site: VerifySite, generic: Answer): Part[] {
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
