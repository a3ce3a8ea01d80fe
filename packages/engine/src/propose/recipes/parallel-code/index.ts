import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { inBothLanguages } from "../both-languages.ts";
import { defineRecipe } from "../javascript/define.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { type Answer, answersOf } from "./answers.ts";
import { inOneVoice } from "./one-voice.ts";
import { subjectsOf } from "./subjects.ts";

const guide = shortGuide({
  slug: "parallel-code",
  title: "Fix what one piece of code takes for granted and the code parallel to it does not",
  summary:
    "This error occurs where one of two pieces of code that do the same for two things forgets that the thing may be absent: the other one asks for its own first. Both come about alike, so what the other one does is what is meant here.",
  trace: [["    return value.split(',')[0]", "The other header is asked for first."]],
  causes: [
    [
      "parallel",
      "The question was forgotten here",
      "The function beside asks for its own part.",
      "if (!value) return null;",
    ],
  ],
  fix: [
    "Ask as the parallel code does.",
    "return value.split(',')[0];",
    "if (!value) return null;\nreturn value.split(',')[0];",
  ],
  testing: ["Leave the part out.", "assert.equal(language({}), null);"],
  questions: [
    ["What if the parallel pieces differ?", "Then they do not tell which is meant, and nothing is changed."],
  ],
});

const known = new WeakMap<Investigation, Answer | null>();

/** The one answer that parallel code has: of the place nearest to the error that has any. */
function decided(investigation: Investigation): Answer | null {
  const found = known.get(investigation);
  if (found !== undefined) return found;
  const made = decide(investigation);
  known.set(investigation, made);
  return made;
}

function decide(investigation: Investigation): Answer | null {
  const all = subjectsOf(investigation).flatMap((subject) => answersOf(investigation.code, subject));
  for (const nearness of ["beside", "function", "file", "kin"] as const) {
    const near = all.filter((one) => one.nearness === nearness);
    const texts = new Set(near.map(({ text, move }) => `${move} ${text}`));
    if (texts.size === 1) return near[0] ?? null;
    if (texts.size > 1) return inOneVoice(near);
  }
  return null;
}

function ideasOf(
  investigation: Investigation,
): readonly (Idea & { readonly place: { readonly path: string; readonly line: number } })[] {
  const found = decided(investigation);
  if (!found) return [];
  const { file, node, subject } = found.subject.spot;
  const shown = subject.text.replace(/\s+/g, " ").slice(0, 60);
  const line = startLineOf(node);
  const isGet = investigation.event?.request?.method?.toUpperCase() === "GET";
  const done = found.move === "leave" ? `Does \`${found.text}\`` : `Gives \`${found.text}\``;
  return [
    {
      cause: `\`${shown}\` may be absent, and ${file.path}:${line} takes it for there.`,
      explanation: `${done} where \`${shown}\` is absent, as the code parallel to it at ${found.place} does.`,
      edits: found.edits.map((edit) => ({
        ...edit,
        part: "fix",
        ...(found.edits.length > 1 && { together: "parallel" }),
      })),
      basis: "house",
      expectation: isGet && found.move !== "leave" ? FINE : NO_ERROR,
      name: "absent_as_in_parallel",
      sentence: "What is absent is answered as in the parallel code",
      place: { path: file.path, line },
    },
  ];
}

const SCORE = 0.3;
const ADVICE = "Decide what holds where the value is absent.";

const python = findingsRecipe({
  slug: guide.slug,
  guide,
  score: (_fault, investigation) => (decided(investigation) ? SCORE : null),
  findings: (investigation) =>
    ideasOf(investigation).map((idea) => ({
      id: "parallel",
      sentence: idea.cause,
      ...idea.place,
      ideas: [idea],
      advice: ADVICE,
    })),
});

const node = defineRecipe({
  slug: guide.slug,
  guide,
  matches: (_fault, investigation) =>
    decided(investigation) ? { score: SCORE, evidence: "Parallel code asks for its own part first." } : null,
  ideas: ideasOf,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: [ADVICE],
  }),
});

/** What is absent is answered as by the code that does the same for another thing. Both languages. */
export const parallelCodeRecipe: Recipe = inBothLanguages(python, node);
