import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { emptySequenceGuide } from "./guide.ts";
import { emptyFindings } from "./ideas.ts";

/** Items, extremes and means of an empty sequence, in Python. */
export const emptySequenceRecipe: Recipe = findingsRecipe({
  slug: "empty-sequence",
  guide: emptySequenceGuide,
  score({ exception: { type, value } }) {
    if (type === "IndexError")
      return /index out of range|Cannot choose from an empty|pop from (?:an )?empty/.test(value) ? 0.8 : null;
    if (type === "KeyError" && /pop from an empty set|dictionary is empty/.test(value)) return 0.85;
    if (type === "TypeError" && /^reduce\(\) of empty/.test(value)) return 0.85;
    const isEmpty =
      /is an empty sequence|iterable argument is empty|requires at least (?:one|two) data points?|fmean requires|no median for empty|no mode for empty/.test(
        value,
      );
    return /^(?:ValueError|StatisticsError)$/.test(type) && isEmpty ? 0.85 : null;
  },
  findings: emptyFindings,
});
