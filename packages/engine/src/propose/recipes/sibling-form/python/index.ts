import type { Investigation } from "../../../../investigation.ts";
import type { PythonFault } from "../../fault/python-fault.ts";
import type { Recipe } from "../../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../../stimuli/findings-recipe.ts";
import { pythonGuide } from "../../stimuli/python-guide.ts";
import { decoratedIdea } from "./decorated.ts";
import { otherPathIdea } from "./other-path.ts";

const guide = pythonGuide({
  slug: "sibling-decorator",
  title: "Fix what is written otherwise than everything of its kind, in Python",
  summary:
    "This error occurs in a function that has siblings: handlers of one file, calls that take the same. They all have a decorator that answers the error, or ask for the value where it is kept, and this one does not.",
  trace: [
    ["    return plot_of(number)", "The function beside it has the decorator that answers this error."],
  ],
  causes: [
    ["decorator", "The decorator was forgotten here", "Its siblings have it.", "def water(number):"],
    ["path", "A value that is asked for elsewhere", "Nobody sets it.", "orders_of(request.member_number)"],
  ],
  fix: ["Write it as its siblings are.", "def water(number):", "@answered\ndef water(number):"],
  testing: ["Ask for what is not there.", "def test_nothing():\n    assert water(9)[0] == 404"],
  questions: [
    ["Why not once for all?", "One place that registers them all could do it, and nobody could forget it."],
  ],
});

/** A function that failed lacks what everything of its kind has. */
export const siblingDecoratorRecipe: Recipe = findingsRecipe({
  slug: "sibling-decorator",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.9 : null),
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const idea = otherPathIdea(investigation, fault) ?? decoratedIdea(investigation, fault);
  return idea
    ? [
        {
          id: "sibling",
          sentence: idea.cause,
          ...placeOf(fault),
          ideas: [idea],
          advice: "Make it so in one place, so that nobody can forget it.",
        },
      ]
    : [];
}
