import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { foundInLoopIdeas } from "./found-in-loop.ts";
import { unboundVariableGuide } from "./guide.ts";
import { leftOutWayIdeas } from "./left-out-way.ts";
import { neutralBranchIdeas } from "./neutral-branch.ts";
import { outerNameIdeas } from "./outer-name.ts";
import { remainingValueIdeas } from "./remaining-value.ts";

/** A local variable that has no value yet where it is read, in Python. */
export const unboundVariableRecipe: Recipe = findingsRecipe({
  slug: "unbound-variable",
  guide: unboundVariableGuide,
  score: ({ exception: { type }, isInnermost }) =>
    isInnermost && type === "UnboundLocalError" ? 0.85 : null,
  findings,
});

/** What it should be on the way that does not set it is for people to say, unless the function itself tells. */
function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { code } = investigation;
  const name = /(?:local )?variable '([A-Za-z_]\w*)'/.exec(fault.exception.value)?.[1] ?? "a variable";
  const sentence = `\`${name}\` is read at ${fault.file.path}:${fault.line} on a way on which nothing has set it.`;
  const outer = outerNameIdeas(code, fault, name, sentence);
  const own = leftOutWayIdeas(code, fault, name, sentence);
  const isKnown = [...outer, ...own].some(({ basis }) => basis !== "guess");
  const left = isKnown ? [] : remainingValueIdeas(code, fault, name);
  const neutral = isKnown || left.length > 0 ? [] : neutralBranchIdeas(fault, name, sentence);
  const known = left.length > 0 ? left : [...neutral, ...own];
  const ways =
    outer.length + known.length > 0 ? known : foundInLoopIdeas(investigation, fault, name, sentence);
  const [first] = [...outer, ...ways];
  return [
    {
      id: outer.length > 0 ? "outer-name" : "left-out-way",
      sentence: first?.cause ?? sentence,
      ...placeOf(fault),
      ideas: [...outer, ...ways],
      advice: "Set the variable on every way before it is read.",
    },
  ];
}
