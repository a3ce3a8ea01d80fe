import type { CodeIndex } from "../../../code/code-index.ts";
import { refusedStatus } from "../../house/status.ts";
import { answerOfClause } from "./answer.ts";
import type { NewAnswer } from "./expired-answer.ts";
import { expiryAnswer, GENERIC_DETAIL } from "./expiry-answer.ts";
import { houseAnswer } from "./house-answer.ts";
import { classReference } from "./import-edit.ts";
import type { JwtCase } from "./jwt-case.ts";
import { dropRepeatedImports, inPart, REFUSAL, REFUSAL_OBLIGATION, toEdit } from "./parts.ts";
import type { ExpiredPatch } from "./patch-expired.ts";
import { indentOf, indentUnit, withLineEndings } from "./source-style.ts";
import { translatedBeside } from "./translated-beside.ts";
import type { VerifySite } from "./verify-site.ts";
import { wrapStatement } from "./wrap-statement.ts";

/** A statement that nothing guards gets a `try` of its own, with a second clause for all other bad tokens. */
export function patchUnhandled(code: CodeIndex, jwt: JwtCase, site: VerifySite): ExpiredPatch | null {
  const translated = translatedBeside(code, site);
  if (translated) return translated;
  const { library } = jwt;
  const body = indentOf(site.file, site.statement) + indentUnit(site.file);
  const { beside } = site;
  const told = beside && answerOfClause(code, beside.file, beside.clause);
  // Beside others who answer in a form that cannot be read, any other answer would be a stranger.
  if (beside && (!told?.call || (told.kind === "return" && told.status === null))) return null;
  const model = told ?? houseAnswer(code, site);
  const answer = expiryAnswer(code, jwt, site, model, body);
  const reference = classReference(code, site, library, library.expired);
  const wrapped = reference && answer ? wrapStatement(code, site, reference.expression, answer, body) : null;
  if (!answer || !reference || !wrapped || (beside && !answer.isHouse)) return null;
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
    status: answer.status ?? (model && refusedStatus(code, model.file.path, model.statement)) ?? 401,
    challenges: answer.challenges,
    genericChallenges: generic?.challenges ?? false,
    genericStatus: generic?.status ?? null,
    genericDetail: null,
    describes: `${reference.expression} is answered where ${beside ? "the caller reads the token, as other callers do" : "the token is read"}`,
    basis: basisOf(code, site, answer),
  };
}

/** A module that does not deal with requests is not known to answer them, whatever the standard asks for. */
function basisOf(code: CodeIndex, site: VerifySite, answer: NewAnswer): ExpiredPatch["basis"] {
  if (answer.isHouse) return "house";
  const imports = code.symbolsOf(site.file.path)?.imports ?? [];
  return imports.some(({ module }) => /^(?:fastapi|starlette|flask)\b/.test(module)) ? "standard" : "guess";
}
