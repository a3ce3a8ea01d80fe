import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { undefinedPropertyGuide } from "./guide.ts";
import { valueIdeas } from "./ideas.ts";

const EMPTY =
  /^Cannot (?:(?:read|set) propert(?:ies of (?:undefined|null)|y '[^']+' of (?:undefined|null))|destructure property |convert undefined or null to object|use 'in' operator to search for .* in (?:undefined|null)$)|^The (?:first argument|".+" argument|.+) must be .*Received (?:undefined|null)$/s;

/** A property of undefined or null, in all its origins. */
export const undefinedPropertyRecipe = defineRecipe({
  slug: "undefined-property",
  guide: undefinedPropertyGuide,
  matches: ({ exception, isInnermost }: JavascriptFault) =>
    /^TypeError(?: \[ERR_INVALID_ARG_TYPE\])?$/.test(exception.type) &&
    EMPTY.test(exception.value) &&
    isInnermost
      ? { score: 0.85, evidence: `V8 says: ${exception.value.slice(0, 120)}` }
      : null,
  ideas: valueIdeas,
  open: (_investigation, { exception, frame }) => ({
    sentence: `A value was empty at ${frame.path}:${frame.line} (${exception.value.slice(0, 80)}), and the code does not tell what should happen then.`,
    advice: [
      "Decide what is right where the value is missing: an answer such as 404, a default that the answer may show, or data that must always be there.",
    ],
  }),
});
