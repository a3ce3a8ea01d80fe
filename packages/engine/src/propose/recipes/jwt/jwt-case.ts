import type { ExceptionValue } from "@bugstack/event";
import type { Investigation } from "../../../investigation.ts";
import { type Answer, answerOfClause } from "./answer.ts";
import { credentialPlan } from "./credential-plan.ts";
import { basesOf, faultKind, JWT_LIBRARIES, type JwtLibrary, libraryOfModule } from "./libraries.ts";
import { libraryCalls } from "./library-calls.ts";
import { findVerifySite, type VerifySite } from "./verify-site.ts";

/** What an event of this family says, and where in the code it happened. */
export interface JwtCase {
  readonly kind: "expired" | "algorithm" | "key" | "claims" | "forged_or_malformed";
  readonly library: JwtLibrary;
  /** Index of the library's exception in the event's chain. */
  readonly exception: number;
  readonly thrown: ExceptionValue;
  readonly surfaced: ExceptionValue;
  readonly site: VerifySite | null;
  /** What the handler at the site answers. */
  readonly answer: Answer | null;
  /** Whether the token came in a header; false for one that the browser keeps in a cookie. */
  readonly isBearer: boolean;
}

/** Reads an event as one of this family; null when no class of a token library is in its chain. */
export function jwtCase(investigation: Investigation): JwtCase | null {
  const exceptions = investigation.event?.exceptions ?? [];
  const surfaced = exceptions.at(-1);
  if (!surfaced) return null;
  const known = exceptions.flatMap((thrown, exception) => {
    const library = libraryOf(investigation, thrown);
    return library ? [{ thrown, exception, library, name: className(thrown.type) }] : [];
  });
  // The newest class of the library is the one that the project's handler saw.
  const expired = known.findLast(({ library, name }) => name === library.expired);
  const seen = expired ?? known.at(-1);
  if (!seen) return null;
  const { library, exception, thrown } = seen;
  // The token was never looked at: the call itself is wrong.
  if (IS_NO_TOKEN.test(thrown.value)) return null;
  const site = findVerifySite(investigation, exception, library, seen.name);
  const answer = site?.clause ? answerOfClause(investigation.code, site.file, site.clause) : null;
  const fault = known.map((item) => faultKind(item.name, item.thrown.value)).find((found) => found !== null);
  const kind = expired
    ? "expired"
    : (fault ?? (/Claim|Audience|Issuer|Subject/.test(seen.name) ? "claims" : "forged_or_malformed"));
  const isBearer = credentialPlan(investigation, "valid").header !== "Cookie";
  return { kind, library, exception, thrown, surfaced, site, answer, isBearer };
}

const IS_NO_TOKEN = /^It is required that you pass in a value for the "algorithms" argument/;

/** A class may be sent with its module, with the module inside its name, or alone. */
function libraryOf(investigation: Investigation, thrown: ExceptionValue): JwtLibrary | null {
  const name = className(thrown.type);
  const module =
    thrown.module ?? (thrown.type.includes(".") ? thrown.type.slice(0, thrown.type.lastIndexOf(".")) : null);
  if (module !== null) {
    const library = libraryOfModule(module);
    return library && basesOf(library, name).length > 0 ? library : null;
  }
  const candidates = JWT_LIBRARIES.filter((library) => basesOf(library, name).length > 0);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const used = libraryCalls(investigation.code, "decode").find((call) => candidates.includes(call.library));
  return used?.library ?? candidates[0] ?? null;
}

function className(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1);
}

/** Whether what reached the caller is an answer below 500, told by the exception that stands for it. */
export function isAnswerBelow500(investigation: Investigation, jwt: JwtCase): boolean {
  const { event } = investigation;
  const status = event?.responseStatus ?? Number(/^(\d{3})\b/.exec(jwt.surfaced.value)?.[1] ?? Number.NaN);
  if (Number.isFinite(status)) return status < 500;
  return event?.kind === "observation" && jwt.surfaced !== jwt.thrown;
}

/** Whether the caller can tell already that his token is too old. */
export function alreadyTells(jwt: JwtCase): boolean {
  return jwt.surfaced !== jwt.thrown && /expired/i.test(jwt.surfaced.value);
}
