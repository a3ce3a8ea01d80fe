import type { CodeIndex } from "../../../code/code-index.ts";
import { houseAnswer } from "./house-answer.ts";
import { toEdit } from "./parts.ts";
import type { ExpiredPatch } from "./patch-expired.ts";
import { indentOf, indentUnit } from "./source-style.ts";
import type { VerifySite } from "./verify-site.ts";
import { wrapStatement } from "./wrap-statement.ts";

/** The classes that stand for every fault of a token, in the libraries for Python. */
const ANY_FAULT = /\b(?:PyJWTError|InvalidTokenError|JWTError|JOSEError|JoseError)\b/;

/**
 * `except jwt.PyJWTError as error: raise InvalidPass(…) from error`: what the function itself makes of a bad token where it
 * reads it a second time. Its callers know that error, and no other.
 */
export function translatedBeside(code: CodeIndex, site: VerifySite): ExpiredPatch | null {
  const clauses = (site.function?.node.descendantsOfType("except_clause") ?? []).flatMap((clause) => {
    const [caught, block] = [clause.firstNamedChild, clause.namedChildren.at(-1)];
    const [only] = block?.namedChildren ?? [];
    const isRaised =
      block?.namedChildCount === 1 && only?.type === "raise_statement" && only.namedChildCount > 0;
    // A clause for one fault alone, an expired token or bad bytes, says nothing about the others.
    return caught && only && isRaised && ANY_FAULT.test(caught.text)
      ? [{ caught: caught.text, raised: only.text }]
      : [];
  });
  const [first] = clauses;
  if (!first || new Set(clauses.map(({ raised }) => raised)).size > 1 || first.raised.includes("\n"))
    return null;
  if (/\bHTTPException\b|\babort\b/.test(first.raised)) return null;
  const body = indentOf(site.file, site.statement) + indentUnit(site.file);
  const wrapped = wrapStatement(code, site, first.caught, { text: first.raised }, body);
  if (!wrapped) return null;
  return {
    edits: [toEdit(site.file, wrapped, "fix")],
    obligations: [],
    status: houseAnswer(code, site)?.status ?? 401,
    challenges: false,
    genericChallenges: false,
    genericStatus: null,
    genericDetail: null,
    describes: `${first.caught.replace(/ as \w+$/, "")} is raised as the function raises it for other bad tokens`,
    basis: "house",
  };
}
