import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { argumentFault, argumentFindings } from "./findings.ts";
import { wrongArgumentsGuide } from "./guide.ts";

/** Calls that do not fit the function, method or class that they call, in Python. */
export const wrongArgumentsRecipe: Recipe = findingsRecipe({
  slug: "wrong-arguments",
  guide: wrongArgumentsGuide,
  score({ exception: { type, value }, isInnermost }) {
    return isInnermost && type === "TypeError" && argumentFault(value) !== null ? 0.85 : null;
  },
  findings: argumentFindings,
});
