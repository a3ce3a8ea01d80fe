import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { functionNamed } from "./failing-call.ts";
import { argumentFault, argumentFindings } from "./findings.ts";
import { wrongArgumentsGuide } from "./guide.ts";

/** Calls that do not fit the function, method or class that they call, in Python. */
export const wrongArgumentsRecipe: Recipe = findingsRecipe({
  slug: "wrong-arguments",
  guide: wrongArgumentsGuide,
  score({ exception: { type, value }, isInnermost }, { code }) {
    if (type !== "TypeError") return null;
    const wrong = argumentFault(value);
    // What a library calls back lies below the last line of the project.
    const isOwn = wrong !== null && (isInnermost || functionNamed(code, wrong.function) !== null);
    return isOwn ? (isInnermost ? 0.85 : 0.75) : null;
  },
  findings: argumentFindings,
});
