import type { Investigation } from "../../../investigation.ts";
import { inBothLanguages } from "../both-languages.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { Idea as JavascriptIdea } from "../javascript/idea.ts";
import type { Recipe } from "../recipe.ts";
import { findingsRecipe } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { guess } from "../structure/scene.ts";
import { derived } from "./derived.ts";
import { exchanged } from "./exchanged.ts";
import { idleBindingGuide } from "./guide.ts";
import { handedName } from "./handed-name.ts";
import { houseImport } from "./house-import.ts";
import { instance } from "./instance.ts";
import { ownName } from "./own-name.ts";
import { ownPart } from "./own-part.ts";
import { readAsField } from "./read-as-field.ts";
import { sameCall } from "./same-call.ts";
import { type Meant, type Scene, sceneOf } from "./scene.ts";
import { uncalled } from "./uncalled.ts";
import { unresolved } from "./unresolved.ts";

/** How a name that is meant is found, the surest first. */
const WAYS: readonly ((scene: Scene) => readonly Meant[])[] = [
  ownName,
  sameCall,
  unresolved,
  houseImport,
  instance,
  ownPart,
  derived,
  handedName,
  exchanged,
  uncalled,
  readAsField,
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

/** Goes before what stands in for a value, and behind what a family knows for sure. */
const SCORE = 0.88;

const ofPython = findingsRecipe({
  slug: "idle-binding",
  guide: idleBindingGuide,
  score: (_fault, investigation) => (meantIn(investigation).length > 0 ? SCORE : null),
  findings: (investigation) =>
    meantIn(investigation).map(({ id, cause, explanation, edits, basis, path, line }) => ({
      id,
      sentence: cause,
      path,
      line,
      ideas: [runningIdea({ cause, explanation, edits, basis, name: "name_that_is_meant" })],
      advice: "Let a linter tell of names that nobody reads.",
    })),
});

const ofJavascript = defineRecipe({
  slug: "idle-binding",
  guide: idleBindingGuide,
  matches: (_fault, investigation) => {
    const [first] = meantIn(investigation);
    return first ? { score: SCORE, evidence: first.cause } : null;
  },
  ideas: (investigation) => meantIn(investigation).map((meant) => ideaOf(investigation, meant)),
  open: (_investigation, { frame }) => ({
    sentence: `A name at ${frame.path}:${frame.line} is not the one that is meant.`,
    advice: ["Look for a name beside it that nobody reads."],
  }),
});

function ideaOf(investigation: Investigation, meant: Meant): JavascriptIdea {
  const { cause, explanation, edits, basis, path, line } = meant;
  return guess({ investigation }, SCORE, {
    name: "name_that_is_meant",
    sentence: "The request is answered with what is meant",
    cause,
    explanation,
    edits: edits.length > 1 ? edits.map((edit) => ({ ...edit, together: "name" })) : edits,
    basis,
    place: { path, line },
  }).idea;
}

/** Names that stand where another one is meant, which lies beside them and is read by nobody. */
export const idleBindingRecipe: Recipe = inBothLanguages(ofPython, ofJavascript);
