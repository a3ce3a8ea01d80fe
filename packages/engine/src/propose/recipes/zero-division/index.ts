import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { zeroDivisionGuide } from "./guide.ts";
import { divisionFindings } from "./ideas.ts";

/** Divisions by zero in Python: figures of nothing, and zeros that a request names. */
export const zeroDivisionRecipe: Recipe = findingsRecipe({
  slug: "zero-division",
  guide: zeroDivisionGuide,
  score: ({ exception, isInnermost }) =>
    /^(?:ZeroDivisionError|DivisionByZero|DivisionUndefined)$/.test(exception.type) && isInnermost
      ? 0.85
      : null,
  findings: divisionFindings,
});
