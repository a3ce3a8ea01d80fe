import type { Investigation } from "../../../investigation.ts";
import { inBothLanguages } from "../both-languages.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { seatedOtherwise } from "./arguments.ts";
import { callbackInOrder } from "./callbacks.ts";
import { definedOtherwise } from "./definitions.ts";
import { oddEntry } from "./entries.ts";
import { guide } from "./guide.ts";
import { namedOtherwise } from "./keywords.ts";
import { lazilyOtherwise } from "./lazy-names.ts";
import { keyOfTheRecord } from "./recorded-keys.ts";
import { handedOnUnchanged } from "./recursion.ts";
import { sumLostOnTheWay } from "./reducers.ts";
import { handedInOtherShape } from "./shapes.ts";
import type { Look, Odd } from "./sight.ts";
import { unpackedOtherwise } from "./unpacked.ts";
import { waitedForOtherwise } from "./waiting.ts";

const SCORE = 0.91;
const ADVICE = "Make the side that stands alone like all others of its kind.";

/** The first that finds an odd side has it. */
const LOOKS: readonly Look[] = [
  definedOtherwise,
  namedOtherwise,
  seatedOtherwise,
  handedInOtherShape,
  unpackedOtherwise,
  callbackInOrder,
  sumLostOnTheWay,
  handedOnUnchanged,
  oddEntry,
  lazilyOtherwise,
  waitedForOtherwise,
  keyOfTheRecord,
];

const known = new WeakMap<Investigation, readonly Odd[]>();

function oddSides(
  investigation: Investigation,
  fault: PythonFault,
  language: "python" | "node",
): readonly Odd[] {
  const kept = known.get(investigation);
  if (kept) return kept;
  const sight = { investigation, code: investigation.code, fault, language };
  let found: readonly Odd[] = [];
  for (const look of LOOKS) {
    found = look(sight);
    if (found.length > 0) break;
  }
  known.set(investigation, found);
  return found;
}

const ofPython = findingsRecipe({
  slug: "odd-side",
  guide,
  score: (fault, investigation) => (oddSides(investigation, fault, "python").length > 0 ? SCORE : null),
  findings: (investigation, fault) =>
    oddSides(investigation, fault, "python").map((odd) => ({
      id: "side",
      sentence: odd.cause,
      ...odd.place,
      ideas: [runningIdea(odd)],
      advice: ADVICE,
    })),
});

const ofNode = defineRecipe({
  slug: "odd-side",
  guide,
  matches: (fault, investigation) =>
    oddSides(investigation, fault, "node").length > 0
      ? { score: SCORE, evidence: "Definition and use disagree." }
      : null,
  ideas: (investigation, fault) =>
    oddSides(investigation, fault, "node").map((odd) => ({ ...runningIdea(odd), place: odd.place })),
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: [ADVICE],
  }),
});

/** A definition and its use disagree, and one of the two stands alone: it is made like the rest. */
export const oddSideRecipe: Recipe = inBothLanguages(ofPython, ofNode);
