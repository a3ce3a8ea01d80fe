import { startLineOf } from "../../../../code/nodes.ts";
import type { Investigation } from "../../../../investigation.ts";
import type { PythonFault } from "../../fault/python-fault.ts";
import type { Recipe } from "../../recipe.ts";
import { type Finding, findingsRecipe } from "../../stimuli/findings-recipe.ts";
import { type Idea, NO_ERROR } from "../../stimuli/idea.ts";
import { pythonGuide } from "../../stimuli/python-guide.ts";
import { runningIdea } from "../../stimuli/running-idea.ts";
import { BY_HAND, type Usual } from "../offer.ts";
import { usualOf } from "../usual.ts";

const guide = pythonGuide({
  slug: "unusual-use",
  title: "Fix a use that is unlike all other uses of the same thing, in Python",
  summary:
    "This error occurs at a place that uses something otherwise than the rest of the project does: all others convert it, ask whether it is there, or read it through a function of the house.",
  trace: [
    [
      "    return f'{pace(result):.2f}'",
      "The line that failed; others show the same with a function of the house.",
    ],
  ],
  causes: [["layer", "Something around a value is missing", "All others have it.", "f'{pace(result):.2f}'"]],
  fix: ["Use it as all others do.", "f'{pace(result):.2f}'", "f'{minutes(pace(result))}'"],
  testing: ["Give it what failed.", "assert clubs([NOBODY]) == ['dnf']"],
  questions: [["What if others differ?", "Then they do not tell which is meant, and nothing is changed."]],
});

/** The place that failed uses something otherwise than all other places that use it. */
export const unusualUseRecipe: Recipe = findingsRecipe({
  slug: "unusual-use",
  guide,
  score: (fault, investigation) => scoreOf(findings(investigation, fault)),
  findings,
});

/** Where a function of the house does the very same, nothing else is as near. */
function scoreOf([first]: readonly Finding[]): number | null {
  if (!first) return null;
  return first.ideas[0]?.name === "done_by_the_house" ? 0.92 : 0.86;
}

const known = new WeakMap<Investigation, Finding[]>();

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = findingsOf(investigation, fault);
  known.set(investigation, made);
  return made;
}

/** A failure that is answered need not be answered well. */
function ideaOf({ isAnswered }: Usual, given: Parameters<typeof runningIdea>[0]): Idea {
  const idea = runningIdea(given);
  return isAnswered ? { ...idea, expectation: NO_ERROR } : idea;
}

function findingsOf(investigation: Investigation, fault: PythonFault): Finding[] {
  const usual = fault.exception.type === "NameError" ? null : usualOf(investigation, fault.frames);
  if (!usual) return [];
  const { own, form, edits, places, strength } = usual;
  const shown = own.node.text.replace(/\s+/g, " ").slice(0, 60);
  const cause = `\`${shown}\` is used otherwise than all others use it (${places}).`;
  return [
    {
      id: "layer",
      sentence: cause,
      path: own.file.path,
      line: startLineOf(own.node),
      ideas: [
        ideaOf(usual, {
          cause,
          explanation: `Uses it as \`${form.replace(/\s+/g, " ").slice(0, 60)}\`, as ${places} does.`,
          edits,
          name: strength >= BY_HAND ? "done_by_the_house" : "used_as_elsewhere",
          sentence: "What is used in one way elsewhere is used so here.",
        }),
      ],
      advice: "Use it as all others do.",
    },
  ];
}
