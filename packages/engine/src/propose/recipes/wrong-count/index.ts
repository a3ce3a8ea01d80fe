import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { wrongCountGuide } from "./guide.ts";
import { loopIdeas } from "./loops.ts";
import { returnedIdeas } from "./returned.ts";
import { unpackingCase, unpackingFault } from "./unpacking-case.ts";

/**
 * Loops over a dictionary that want its pairs, and functions that give another number of values than their callers take,
 * in Python. Errors of this kind that have another reason are left to the family about parts of a text.
 */
export const wrongCountRecipe: Recipe = findingsRecipe({
  slug: "wrong-count",
  guide: wrongCountGuide,
  score(fault, investigation) {
    const { exception, isInnermost } = fault;
    if (!isInnermost || !unpackingFault(exception.type, exception.value)) return null;
    return findings(investigation, fault).length > 0 ? 0.95 : null;
  },
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const given = unpackingCase(investigation, fault);
  if (!given) return [];
  const found = [
    { id: "loop", ideas: loopIdeas(given) },
    { id: "returned", ideas: returnedIdeas(given) },
  ].filter(({ ideas }) => ideas.length > 0);
  return found.map(({ id, ideas }) => ({
    id,
    sentence: ideas[0]?.cause ?? "",
    ...placeOf(fault),
    ideas,
    advice: "Let all ways of a function give the same number of values, and take a dictionary's items.",
  }));
}
