import type { Investigation } from "../../../investigation.ts";
import type { Expectation } from "../../../reproduce/scenario.ts";
import type { Recognition } from "../recipe.ts";
import { relevantMismatches } from "./causes.ts";
import { alreadyTells, isAnswerBelow500, type JwtCase, jwtCase } from "./jwt-case.ts";
import { expiredPatch, headOf } from "./patch-expired.ts";
import { expiredContract } from "./scenarios.ts";

/**
 * Whether an error belongs to the family. Errors are alarms; an answer below 500 is one only when its handler hides the
 * expiry behind a broader class, or when the two sides of the service itself disagree.
 */
export function recogniseJwt(investigation: Investigation): Recognition | null {
  const jwt = jwtCase(investigation);
  if (!jwt) return null;
  const evidence = [`${jwt.thrown.type} of ${jwt.library.id}: ${jwt.thrown.value}`];
  if (jwt.site?.clause) evidence.push(`caught by \`${headOf(jwt.site.clause)}\` at ${placeOf(jwt)}`);
  const isError = investigation.event?.kind === "error" && !isAnswerBelow500(investigation, jwt);
  if (jwt.kind === "expired") return recogniseExpired(investigation, jwt, evidence, isError);
  const found = relevantMismatches(investigation, jwt);
  const isServersFault = (jwt.kind === "algorithm" || jwt.kind === "key") && found.length > 0;
  if (isServersFault) evidence.push("the signing and the verifying side of this repository disagree");
  const contract = found.some((mismatch) => mismatch.departing) ? OWN_TOKENS_ARE_ACCEPTED : null;
  return {
    score: isServersFault ? 0.9 : 0.6,
    evidence,
    alarm: isError || isServersFault || investigation.event?.kind === "error",
    contract: isServersFault ? contract : null,
  };
}

const OWN_TOKENS_ARE_ACCEPTED: Expectation = {
  kind: "answer",
  status: [200],
  detail: [],
  notDetail: [],
  headers: [],
};

function recogniseExpired(
  investigation: Investigation,
  jwt: JwtCase,
  evidence: string[],
  isError: boolean,
): Recognition {
  const { site } = jwt;
  const hides = site?.clause != null && site.how === "broadly" && !alreadyTells(jwt);
  if (hides) evidence.push("the handler catches a strictly broader class, so expired and forged look alike");
  else if (site?.clause) evidence.push("the handler tells the expiry already");
  const patch = site && (hides || !site.clause) ? expiredPatch(investigation.code, jwt) : null;
  return {
    score: 0.95,
    evidence,
    alarm: isError || hides || investigation.event?.kind === "error",
    contract: patch ? expiredContract(patch) : null,
  };
}

function placeOf(jwt: JwtCase): string {
  return `${jwt.site?.file.path}:${(jwt.site?.clause?.startPosition.row ?? 0) + 1}`;
}
