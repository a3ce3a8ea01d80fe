import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { cellBesideIdea } from "./cells.ts";
import { defaultHereIdea } from "./default-here.ts";
import { givenByKinIdea } from "./kin.ts";
import { toldLeaveIdea } from "./leave.ts";
import { type Missed, missedValues } from "./missed.ts";
import { narrowQuestionIdea } from "./narrow-question.ts";
import { onlyThereIdea } from "./only-there.ts";
import { partsBorneIdea } from "./parts-borne.ts";
import { refusedAfterIdea } from "./refused-after.ts";
import { sameKindIdea } from "./same-kind.ts";
import { toldValueIdea } from "./value.ts";

const guide = shortGuide({
  slug: "told-absence",
  title: "Fix an absent value in JavaScript as the project itself says",
  summary:
    "This error occurs when a value is absent that another place of the project knows may be absent: a line behind refuses an empty one, the cell beside is read with care, a function gives what holds instead. What is said there holds here too.",
  trace: [
    [
      "    at due (/srv/app/src/due.js:11:25)",
      "The line that failed; another function says what holds where there is none.",
    ],
  ],
  causes: [
    [
      "told",
      "What holds is said elsewhere",
      "The record may lack the part, and only some of the code knows.",
      "const [last] = rig.packings;\nreturn daysBetween(last.day, today);",
    ],
    [
      "empty",
      "An empty one is dealt with, an absent one is not",
      "The check stands behind the line that fails.",
      'const title = body.title.trim();\nif (title === "") return refuse("title is required");',
    ],
  ],
  fix: [
    "Say the same here.",
    "return daysBetween(last.day, today);",
    "return daysBetween(last?.day ?? rig.made, today);",
  ],
  testing: [
    "Leave the part out.",
    "assert.deepEqual(due([{ made: '2026-01-01', packings: [] }], today), []);",
  ],
  questions: [["Why not an empty text?", "It would be read as something that was said."]],
});

const WAYS = [
  refusedAfterIdea,
  narrowQuestionIdea,
  defaultHereIdea,
  toldValueIdea,
  onlyThereIdea,
  givenByKinIdea,
  cellBesideIdea,
  partsBorneIdea,
  sameKindIdea,
  toldLeaveIdea,
] as const;

function ideasOf(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  const missed = missedValues(investigation, fault);
  for (const one of missed) {
    const [found] = waysFor(investigation, one);
    if (found) return [found];
  }
  return [];
}

function waysFor(investigation: Investigation, missed: Missed): Idea[] {
  return WAYS.flatMap((way) => way(investigation, missed) ?? []);
}

/** What the project itself says of a value that is absent: asked last, where nothing that is made for the case knows more. */
export const toldAbsenceRecipe = defineRecipe({
  slug: "told-absence",
  guide,
  matches: (fault, investigation) =>
    ideasOf(investigation, fault).length > 0
      ? { score: 0.3, evidence: "The project says elsewhere what holds where it is absent." }
      : null,
  ideas: ideasOf,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: ["Decide what holds where the value is absent."],
  }),
});
