import type { Investigation } from "../../../investigation.ts";
import { inBothLanguages } from "../both-languages.ts";
import { type Meant, type Scene, sceneOf } from "../idle-binding/scene.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { Idea as JavascriptIdea } from "../javascript/idea.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { guess } from "../structure/scene.ts";
import { meetingKindsGuide } from "./guide.ts";
import { keysOfOtherKind } from "./keys.ts";
import { largeNumbers } from "./large-numbers.ts";
import { oddPlaces } from "./odd-places.ts";
import { readInAnyEncoding } from "./other-encoding.ts";
import { plainPlaces } from "./plain-places.ts";
import { zonesOfReaders } from "./zones.ts";

/** How the place is found that gives the wrong kind, the surest first. */
const WAYS: readonly ((scene: Scene) => readonly Meant[])[] = [
  oddPlaces,
  zonesOfReaders,
  largeNumbers,
  keysOfOtherKind,
  readInAnyEncoding,
  plainPlaces,
];

const known = new WeakMap<Investigation, readonly Meant[]>();

function meantIn(investigation: Investigation): readonly Meant[] {
  const made = known.get(investigation);
  if (made) return made;
  const scene = sceneOf(investigation);
  const found = scene ? (WAYS.map((way) => way(scene)).find((meant) => meant.length > 0) ?? []) : [];
  known.set(investigation, found);
  return found;
}

const SCORE = 0.86;
/** What is converted only where it is used goes behind whoever knows where it comes in. */
const SCORE_OF_KEY = 0.5;

function scoreOf(investigation: Investigation): number | null {
  const [first] = meantIn(investigation);
  return first ? (/^(?:asked_key|plain_place)$/.test(first.id) ? SCORE_OF_KEY : SCORE) : null;
}

const ofPython = findingsRecipe({
  slug: "meeting-kinds",
  guide: meetingKindsGuide,
  score: (_fault, investigation) => scoreOf(investigation),
  findings: (investigation) =>
    meantIn(investigation).map(({ id, cause, explanation, edits, basis, path, line }) => ({
      id,
      sentence: cause,
      path,
      line,
      ideas: [runningIdea({ cause, explanation, edits, basis, name: "values_of_one_kind" })],
      advice: "Convert values where they come in, all in one way.",
    })),
});

const ofJavascript = defineRecipe({
  slug: "meeting-kinds",
  guide: meetingKindsGuide,
  matches: (_fault, investigation) => {
    const score = scoreOf(investigation);
    const [first] = meantIn(investigation);
    return first && score !== null ? { score, evidence: first.cause } : null;
  },
  ideas: (investigation) => meantIn(investigation).map((meant) => ideaOf(investigation, meant)),
  open: (_investigation, { frame }) => ({
    sentence: `Values of two kinds meet at ${frame.path}:${frame.line}.`,
    advice: ["Convert values where they come in, all in one way."],
  }),
});

function ideaOf(investigation: Investigation, meant: Meant): JavascriptIdea {
  const { cause, explanation, edits, basis, path, line } = meant;
  return guess({ investigation }, scoreOf(investigation) ?? SCORE, {
    name: "values_of_one_kind",
    sentence: "Values of one kind meet",
    cause,
    explanation,
    edits: edits.length > 1 ? edits.map((edit) => ({ ...edit, together: "kind" })) : edits,
    basis,
    place: { path, line },
  }).idea;
}

/** Values of two kinds that meet, put right at the place that gives another kind than its siblings. */
export const meetingKindsRecipe: Recipe = inBothLanguages(ofPython, ofJavascript);
