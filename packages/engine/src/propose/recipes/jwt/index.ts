import type { Investigation } from "../../../investigation.ts";
import type { Scenario } from "../../../reproduce/scenario.ts";
import type { Cause, Patch, Recipe } from "../recipe.ts";
import {
  causesOf,
  HIDDEN_EXPIRY,
  relevantMismatches,
  SIDES_DISAGREE,
  TOLD_APART,
  UNHANDLED_EXPIRY,
  UNHANDLED_REFUSAL,
} from "./causes.ts";
import { jwtGuide } from "./guide.ts";
import { jwtCase } from "./jwt-case.ts";
import { type ExpiredPatch, expiredPatch, expiredPatches } from "./patch-expired.ts";
import { mismatchEdits } from "./patch-mismatch.ts";
import { refusedPatch } from "./patch-refused.ts";
import { recogniseJwt } from "./recognise.ts";
import { expiredScenarios, mismatchScenarios, refusedScenarios, toldApartScenarios } from "./scenarios.ts";

/** JSON web tokens in Python: expiry hidden by a broad handler, sides that disagree, lifetimes without renewal. */
export const jwtRecipe: Recipe = {
  slug: "jwt-expired",
  languages: ["python"],
  guide: jwtGuide,
  recognise: recogniseJwt,
  causes(investigation) {
    const jwt = jwtCase(investigation);
    return jwt ? causesOf(investigation, jwt) : [];
  },
  patches(investigation, cause) {
    if (cause.class !== "code") return [];
    if (isExpiry(cause)) {
      const jwt = jwtCase(investigation);
      const patches = jwt ? expiredPatches(investigation.code, jwt) : [];
      return patches.map((patch) => asExpiryPatch(investigation, cause, patch));
    }
    if (cause.id === UNHANDLED_REFUSAL) return refusalPatches(investigation, cause);
    return mismatchPatches(investigation, cause);
  },
  tests(investigation, cause): readonly Scenario[] {
    if (cause.id === TOLD_APART) return toldApartScenarios(investigation);
    if (cause.class !== "code") return [];
    if (cause.id === UNHANDLED_REFUSAL) {
      const jwt = jwtCase(investigation);
      const patch = jwt && refusedPatch(investigation.code, jwt);
      return jwt && patch ? refusedScenarios(investigation, jwt, patch) : [];
    }
    if (!isExpiry(cause)) return mismatchScenarios(investigation);
    const patch = expiryPatch(investigation);
    return patch ? expiredScenarios(investigation, patch) : [];
  },
};

function isExpiry(cause: Cause): boolean {
  return cause.id === HIDDEN_EXPIRY || cause.id === UNHANDLED_EXPIRY;
}

function expiryPatch(investigation: Investigation): ExpiredPatch | null {
  const jwt = jwtCase(investigation);
  return jwt && expiredPatch(investigation.code, jwt);
}

function asExpiryPatch(investigation: Investigation, cause: Cause, patch: ExpiredPatch): Patch {
  const scenarios = expiredScenarios(investigation, patch);
  const extras =
    patch.obligations.length > 0 ? " Obligations of that function are met in parts of their own." : "";
  return {
    cause: cause.sentence,
    explanation: `${patch.describes}${patch.basis === "house" ? ", in the form of the answers that stand there," : ""} with a detail that tells the client to obtain a new token. Everything else about the check stays as it was.${extras}`,
    edits: patch.edits,
    obligations: patch.obligations.map((obligation) => ({
      ...obligation,
      provedBy: scenarios
        .filter((scenario) => scenario.proves === obligation.id)
        .map((scenario) => scenario.name),
    })),
    basis: patch.basis,
    scenarios,
  };
}

function refusalPatches(investigation: Investigation, cause: Cause): Patch[] {
  const jwt = jwtCase(investigation);
  const patch = jwt && refusedPatch(investigation.code, jwt);
  if (!jwt || !patch) return [];
  return [
    {
      cause: cause.sentence,
      explanation: `${patch.describes}, with ${patch.status}. What is accepted stays as it was.`,
      edits: patch.edits,
      obligations: [],
      basis: patch.basis,
      scenarios: refusedScenarios(investigation, jwt, patch),
    },
  ];
}

function mismatchPatches(investigation: Investigation, cause: Cause): Patch[] {
  const jwt = jwtCase(investigation);
  if (!jwt || !cause.id.startsWith(SIDES_DISAGREE)) return [];
  const index = Number(cause.id.slice(SIDES_DISAGREE.length + 1));
  const mismatch = relevantMismatches(investigation, jwt)[index];
  const edits = mismatch ? mismatchEdits(investigation.code, mismatch) : null;
  if (!mismatch || !edits) return [];
  return [
    {
      cause: cause.sentence,
      explanation: `The side that departed uses the shared setting \`${mismatch.shared?.node.text}\` again. Nothing is accepted that was refused before for a reason.`,
      edits,
      obligations: [],
      basis: "house",
      scenarios: mismatchScenarios(investigation),
    },
  ];
}
