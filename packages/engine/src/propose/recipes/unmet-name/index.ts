import { inBothLanguages } from "../both-languages.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { guide } from "./guide.ts";
import { metNames } from "./ideas.ts";

const SCORE = 0.5;
const ADVICE = "Find out which of the two names is the right one, and use it on both sides.";

const ofPython = findingsRecipe({
  slug: "unmet-name",
  guide,
  score: (fault, investigation) => (metNames(investigation, fault.frames, "python") ? SCORE : null),
  findings(investigation, fault) {
    const met = metNames(investigation, fault.frames, "python");
    return met
      ? [{ id: "name", sentence: met.idea.cause, ...met.place, ideas: [met.idea], advice: ADVICE }]
      : [];
  },
});

const ofNode = defineRecipe({
  slug: "unmet-name",
  guide,
  matches: (fault, investigation) =>
    metNames(investigation, fault.frames, "node")
      ? { score: SCORE, evidence: "What is read is made under another name." }
      : null,
  ideas(investigation, fault) {
    const met = metNames(investigation, fault.frames, "node");
    return met ? [{ ...met.idea, place: met.place }] : [];
  },
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: [ADVICE],
  }),
});

/** Two sides speak of one thing under two names: what is read and never made is what is made and never read. */
export const unmetNameRecipe: Recipe = inBothLanguages(ofPython, ofNode);
