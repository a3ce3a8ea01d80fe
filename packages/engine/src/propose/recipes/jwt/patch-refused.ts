import type { CodeIndex } from "../../../code/code-index.ts";
import { answerOfClause } from "./answer.ts";
import { expiryAnswer, GENERIC_DETAIL } from "./expiry-answer.ts";
import { houseAnswer } from "./house-answer.ts";
import { classReference } from "./import-edit.ts";
import type { JwtCase } from "./jwt-case.ts";
import { dropRepeatedImports, inPart, toEdit } from "./parts.ts";
import type { ExpiredPatch } from "./patch-expired.ts";
import { indentOf, indentUnit, withLineEndings } from "./source-style.ts";
import { translatedBeside } from "./translated-beside.ts";
import { exceptClauses, siblingClause } from "./verify-site.ts";
import { wrapStatement } from "./wrap-statement.ts";

/**
 * A forged or malformed token that nothing catches: it is refused behind the clause that answers other faults of tokens, in
 * the form of that one, else where it is read. Null where it is caught already, or where no answer can be written.
 */
export function refusedPatch(code: CodeIndex, jwt: JwtCase): ExpiredPatch | null {
  const { site, library } = jwt;
  // A caller that forgot what others catch answers as they do.
  if (!site || site.clause || site.beside) return null;
  const translated = translatedBeside(code, site);
  if (translated) return translated;
  const sibling = siblingClause(code, site, library);
  const attempt = sibling?.parent ?? null;
  const told = sibling && answerOfClause(code, site.file, sibling);
  if (sibling && (!told?.call || told.detail === null)) return null;
  const outer = indentOf(site.file, sibling ?? site.statement);
  const body = outer + indentUnit(site.file);
  const answer = expiryAnswer(code, jwt, site, told ?? houseAnswer(code, site), body, GENERIC_DETAIL);
  const reference = classReference(code, site, library, library.refusal);
  if (!answer || !reference) return null;
  const last = attempt ? exceptClauses(attempt).at(-1) : null;
  const behind = withLineEndings(
    site.file,
    `\n${outer}except ${reference.expression}:\n${body}${answer.text}`,
  );
  const splice = last
    ? { start: last.endIndex, end: last.endIndex, text: behind }
    : wrapStatement(code, site, reference.expression, answer, body);
  if (!splice) return null;
  return {
    edits: dropRepeatedImports([
      ...inPart("fix", [...reference.imports, ...answer.imports]),
      toEdit(site.file, splice, "fix"),
    ]),
    obligations: [],
    status: answer.status ?? 401,
    challenges: answer.challenges,
    genericChallenges: answer.challenges,
    genericStatus: answer.status,
    genericDetail: null,
    describes: `${reference.expression} is answered ${last ? "beside the faults that are answered there" : "where the token is read"}`,
    basis: answer.isHouse ? "house" : "standard",
  };
}
