import type { Investigation } from "../../../investigation.ts";
import type { Scenario } from "../../../reproduce/scenario.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Recipe } from "../recipe.ts";
import { claimsKeptIdeas, isClaimKept } from "./claims-kept.ts";
import { clauseIdeas } from "./clause.ts";
import { jsonwebtokenGuide } from "./guide.ts";
import { letThroughIdeas } from "./let-through.ts";
import { tokenLibraryOf } from "./libraries.ts";
import { nothingGivenIdeas } from "./nothing-given.ts";
import { EXPIRED, INVALID, TOKEN, tokenHeader, unhandledIdeas } from "./unhandled.ts";

const recipe = defineRecipe({
  slug: "jsonwebtoken",
  guide: jsonwebtokenGuide,
  matches({ exception, event }) {
    if (isClaimKept(exception.value))
      return { score: 0.9, evidence: "A token is made of one that has claims of its own." };
    const library = tokenLibraryOf(exception);
    if (!library || (event.responseStatus !== null && event.responseStatus < 500)) return null;
    return { score: 0.9, evidence: `${exception.type} of ${library.id} ended as an error of the server.` };
  },
  ideas(investigation: Investigation, fault: JavascriptFault) {
    if (isClaimKept(fault.exception.value)) return claimsKeptIdeas(investigation, fault);
    const library = tokenLibraryOf(fault.exception);
    if (!library) return [];
    const beside = clauseIdeas(investigation, fault, library);
    if (beside.length > 0) return beside;
    return (
      nothingGivenIdeas(investigation.code, fault, library) ??
      letThroughIdeas(investigation, fault, library) ??
      unhandledIdeas(investigation, fault, library)
    );
  },
  open: (_investigation, { exception, frame }) => ({
    sentence: `${exception.type} at ${frame.path}:${frame.line} is a refused token, and nothing answers it with 401.`,
    advice: ["Catch what the library throws where the request is let in, and answer 401."],
  }),
});

/** Tokens that `jsonwebtoken` and `jose` refuse, in handlers that answer with an error of the server. */
export const jsonwebtokenRecipe: Recipe = {
  ...recipe,
  tests: (investigation, cause) => shownWith(investigation, recipe.tests(investigation, cause)),
  patches: (investigation, cause) =>
    recipe.patches(investigation, cause).map((patch) => ({
      ...patch,
      scenarios: shownWith(investigation, patch.scenarios),
    })),
};

/** An expired token is told apart: one that nobody signed is shown beside it. */
function shownWith(investigation: Investigation, scenarios: readonly Scenario[]): Scenario[] {
  const [shown, ...further] = scenarios;
  if (shown?.stimulus.kind !== "request" || shown.expectation.kind !== "answer") return [...scenarios];
  const { stimulus, expectation } = shown;
  if (!expectation.detail.includes(EXPIRED)) return [...scenarios];
  const header = tokenHeader(investigation);
  if (header === null) return [...scenarios];
  const others = stimulus.headers.filter(([name]) => name.toLowerCase() !== header.toLowerCase());
  const [, was = ""] = investigation.event?.request?.headers.find(([name]) => name === header) ?? [];
  const value = TOKEN.test(was) ? was.replace(TOKEN, MALFORMED) : `Bearer ${MALFORMED}`;
  const beside: Scenario = {
    ...shown,
    name: "malformed_token",
    sentence: `A malformed token is answered with ${expectation.status[0]} too`,
    stimulus: { ...stimulus, headers: [...others, [header, value]] },
    expectation: { ...expectation, detail: [INVALID] },
  };
  return [shown, beside, ...further];
}

/** The form of a token, signed by nobody. */
const MALFORMED = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.bm9ib2R5";
