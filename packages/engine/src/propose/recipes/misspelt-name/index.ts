import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { misspeltNameGuide } from "./guide.ts";
import { misspeltFindings } from "./ideas.ts";

/** Names and attributes that do not exist, in Python. */
export const misspeltNameRecipe: Recipe = findingsRecipe({
  slug: "misspelt-name",
  guide: misspeltNameGuide,
  score({ exception: { type, value }, isInnermost }) {
    if (!isInnermost) return null;
    if (type === "NameError") return 0.85;
    return type === "AttributeError" && !/^'(?:NoneType|coroutine)'/.test(value) ? 0.7 : null;
  },
  findings: misspeltFindings,
});
