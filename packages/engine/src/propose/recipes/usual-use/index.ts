import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { BY_HAND, type Usual } from "./offer.ts";
import { usualOf } from "./usual.ts";

const guide = shortGuide({
  slug: "usual-use",
  title: "Fix a use that is unlike all other uses of the same thing, in JavaScript",
  summary:
    "This error occurs at a place that uses something otherwise than the rest of the project does: all others convert it, ask whether it is there, wait for it or read it through a function of the house.",
  trace: [
    [
      "    at label (/srv/app/src/labels.js:6:31)",
      "The line that failed; others read the same with a function of the house.",
    ],
  ],
  causes: [
    ["layer", "Something around a value is missing", "All others have it.", "const day = new Date(picked);"],
  ],
  fix: ["Use it as all others do.", "const day = new Date(picked);", "const day = parseDay(picked);"],
  testing: ["Give it what failed.", 'assert.equal(label({ picked: "3.9.2026" }), "2026-09-03");'],
  questions: [["What if others differ?", "Then they do not tell which is meant, and nothing is changed."]],
});

const known = new WeakMap<Investigation, readonly Idea[]>();

function ideas(investigation: Investigation, fault: JavascriptFault): readonly Idea[] {
  const found = known.get(investigation);
  if (found) return found;
  const usual = fault.exception.type === "ReferenceError" ? null : usualOf(investigation, fault.frames);
  const made = usual ? [ideaOf(investigation, usual)] : [];
  known.set(investigation, made);
  return made;
}

function ideaOf({ event }: Investigation, { own, form, edits, places, strength, isAnswered }: Usual): Idea {
  const shown = own.node.text.replace(/\s+/g, " ").slice(0, 60);
  return {
    name: strength >= BY_HAND ? "done_by_the_house" : "used_as_elsewhere",
    sentence: "What is used in one way elsewhere is used so here",
    cause: `\`${shown}\` is used otherwise than all others use it (${places}).`,
    explanation: `Uses it as \`${form.replace(/\s+/g, " ").slice(0, 60)}\`, as ${places} does.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix", ...(edits.length > 1 && { together: "usual" }) })),
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" && !isAnswered ? FINE : NO_ERROR,
    place: { path: own.file.path, line: startLineOf(own.node) },
  };
}

/** Where a function of the house does the very same, nothing else is as near. */
function scoreOf([first]: readonly Idea[]): number {
  return first?.name === "done_by_the_house" ? 0.92 : 0.86;
}

/** The place that failed uses something otherwise than all other places that use it. */
export const usualUseRecipe = defineRecipe({
  slug: "usual-use",
  guide,
  matches: (fault, investigation) =>
    ideas(investigation, fault).length > 0
      ? {
          score: scoreOf(ideas(investigation, fault)),
          evidence: "All others use the same thing in another way.",
        }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: ["Use it as all others do."],
  }),
});
