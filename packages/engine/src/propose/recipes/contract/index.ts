import type { Recipe } from "../recipe.ts";
import { findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { contractGuide } from "./guide.ts";
import { contractGuesses } from "./ideas.ts";
import { SURE } from "./scene.ts";

const ADVICE = "Say the form of the value once, in a type or a docstring, and check it where it is made.";

/**
 * A value that is made in another form than its users take it, in Python: which side is wrong follows from what the
 * other callers, the sibling functions, the declared types and the tests do.
 */
export const contractRecipe: Recipe = findingsRecipe({
  slug: "contract-disagreement",
  guide: contractGuide,
  score(_fault, investigation) {
    const best = contractGuesses(investigation)[0]?.strength;
    return best === undefined ? null : best >= SURE ? 0.9 : 0.35;
  },
  findings: (investigation, fault) =>
    contractGuesses(investigation).map(({ idea }) => ({
      id: "disagreement",
      sentence: idea.cause,
      ...placeOf(fault),
      ideas: [idea],
      advice: ADVICE,
    })),
});
