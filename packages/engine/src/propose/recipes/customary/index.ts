import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { customaryFindings } from "./findings.ts";
import { customaryGuide } from "./guide.ts";

/**
 * What most maintainers would do where the repository does not say it: the last to be asked, always a guess. How the value
 * is taken decides: shown, counted, looped over, an entry of an answer, a condition.
 */
export const customaryRecipe: Recipe = findingsRecipe({
  slug: "absent-value",
  guide: customaryGuide,
  score: (fault, investigation) => (customaryFindings(investigation, fault).length > 0 ? 0.05 : null),
  findings: customaryFindings,
});
