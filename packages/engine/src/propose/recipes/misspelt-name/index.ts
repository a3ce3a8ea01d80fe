import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { misspeltNameGuide } from "./guide.ts";
import { misspeltFindings } from "./ideas.ts";

/** Names, attributes and keywords that do not exist, and variables that are not set, in Python. */
export const misspeltNameRecipe: Recipe = findingsRecipe({
  slug: "misspelt-name",
  guide: misspeltNameGuide,
  score({ exception: { type, value }, isInnermost }) {
    if (!isInnermost) return null;
    if (type === "NameError" || type === "UnboundLocalError") return 0.85;
    if (type === "AttributeError") return /^'(?:NoneType|coroutine)'/.test(value) ? null : 0.7;
    return type === "TypeError" && /got an unexpected keyword argument/.test(value) ? 0.8 : null;
  },
  findings: misspeltFindings,
});
