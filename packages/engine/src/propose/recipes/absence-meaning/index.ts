import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { inBothLanguages } from "../both-languages.ts";
import { defineRecipe } from "../javascript/define.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import type { Reading } from "./reading.ts";
import { decided } from "./weigh.ts";

const guide = shortGuide({
  slug: "absence-meaning",
  title: "Fix a value that is absent by what its absence means in the project",
  summary:
    "This error occurs when a value that may rightly be absent meets code that takes it for there: no row, no entry, an empty list, text that cannot be read. What its absence means is said elsewhere: by a constant, by another condition of the same function, by those who call it, by a type.",
  trace: [["    return cert.issuer.O", "The line that takes it for there."]],
  causes: [
    [
      "said-elsewhere",
      "What it means is said elsewhere",
      "Another field of the same record, or another condition of the same function, has an answer.",
      "return cert.subject ? cert.subject.CN : UNKNOWN",
    ],
    [
      "nothing-to-give",
      "The function may give nothing",
      "Its type, its other ends or its callers allow for that.",
      "if (entry) return entry.outputs",
    ],
  ],
  fix: ["Answer as there.", "return cert.issuer.O", "return cert.issuer?.O ?? UNKNOWN"],
  testing: ["Leave the part out.", "assert.equal(row({ host: 'a' })[2], '-')"],
  questions: [["Why not an empty text?", "The project has a word for it, and people look for that word."]],
});

/** The answer that the repository supports best, where it supports it well enough. */
function ideasOf(
  investigation: Investigation,
): readonly (Idea & { readonly place: { readonly path: string; readonly line: number } })[] {
  const found = decided(investigation);
  if (!found) return [];
  const { reading } = found;
  const { file, node, subject } = reading.spot;
  const line = startLineOf(node);
  const shown = subject.text.replace(/\s+/g, " ").slice(0, 60);
  const isGet = investigation.event?.request?.method?.toUpperCase() === "GET";
  return [
    {
      cause: `\`${shown}\` may be absent, and ${file.path}:${line} takes it for there.`,
      explanation: explained(reading, shown),
      edits: reading.edits.map((edit) => ({
        ...edit,
        part: "fix",
        ...(reading.edits.length > 1 && { together: "fix" }),
      })),
      basis: "house",
      expectation: isGet && reading.move !== "leave" ? FINE : NO_ERROR,
      name: "absent_as_elsewhere",
      sentence: "What is absent is answered as elsewhere",
      place: { path: file.path, line },
    },
  ];
}

function explained({ move, answer, places }: Reading, shown: string): string {
  const where =
    places.length > 0 ? `, as ${places.slice(0, 3).join(", ")} says` : ", as its callers and its type allow";
  if (move === "reader") return `Reads \`${shown}\` by \`${answer}\`${where}.`;
  const done =
    move === "leave"
      ? answer === ""
        ? "Leaves"
        : `Leaves with \`${answer.slice(0, 60)}\``
      : `Gives \`${answer.slice(0, 60)}\``;
  return `${done} where \`${shown}\` is absent${where}.`;
}

/** Below all that is made for a case, above what only looks alike. */
const SCORE = 0.31;

const python = findingsRecipe({
  slug: guide.slug,
  guide,
  score: (_fault, investigation) => (decided(investigation) ? SCORE : null),
  findings: (investigation) =>
    ideasOf(investigation).map((idea) => ({
      id: "said-elsewhere",
      sentence: idea.cause,
      ...idea.place,
      ideas: [idea],
      advice: "Decide what holds where the value is absent.",
    })),
});

const node = defineRecipe({
  slug: guide.slug,
  guide,
  matches: (_fault, investigation) =>
    decided(investigation) ? { score: SCORE, evidence: "The project says what its absence means." } : null,
  ideas: ideasOf,
  open: (_investigation, { frame }) => ({
    sentence: `It failed at ${frame.path}:${frame.line}.`,
    advice: ["Decide what holds where the value is absent."],
  }),
});

/**
 * What an absence means, from all that the repository says of it: asked last, where nothing that is made for the case knows
 * more. Both languages.
 */
export const absenceMeaningRecipe: Recipe = inBothLanguages(python, node);
