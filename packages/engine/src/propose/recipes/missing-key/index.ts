import type { Investigation } from "../../../investigation.ts";
import type { Recipe } from "../recipe.ts";
import { patchOf, scenariosOf } from "../stimuli/idea.ts";
import { cleanedForm } from "./cleaned-form.ts";
import { missingKeyGuide } from "./guide.ts";
import { type KeyFinding, keyFindings } from "./ideas.ts";
import { keyCase } from "./key-case.ts";

const ADVICE: Readonly<Record<KeyFinding["id"], string>> = {
  "misspelt-key": "Spell the key in one way, best as a constant or a field of a model.",
  "dropped-key": "Pass the entry on where the dictionary is made.",
  "optional-key": "Read an optional key with the same default everywhere.",
  "required-part": "Check a request's data before using it, best by a model that names its fields.",
  "unknown-id": "Answer ids that do not exist with a 404.",
  "first-entry": "Let a `defaultdict` or `setdefault` make the entry.",
  "house-way": "Read the key as the house reads such keys, or refuse data that lacks it as the house does.",
  "absent-flag":
    "Read what may be switched on without taking it for granted: a box that is not ticked is not sent at all.",
  open: "Decide whether the key is required: refuse the data where it comes in, or read the key with a default that its users understand.",
};

/** A key that is not in a dictionary, in Python. Variables of the environment are a matter of the deployment. */
export const missingKeyRecipe: Recipe = {
  slug: "missing-key",
  languages: ["python"],
  guide: missingKeyGuide,
  recognise(investigation) {
    const given = keyCase(investigation);
    return given && { score: 0.8, evidence: [`KeyError: ${given.key}`], alarm: true, contract: null };
  },
  causes: (investigation) =>
    findings(investigation).map(({ id, sentence, path, line }, index) => ({
      id: `${id}:${index}`,
      class: "code",
      sentence,
      path,
      line,
      score: 0.9 - index * 0.1,
      evidence: [],
      advice: [ADVICE[id]],
      guideSection: id,
    })),
  patches(investigation, cause) {
    const all = findings(investigation);
    const ideas = all.flatMap((finding) => finding.ideas);
    const own = all[Number(cause.id.slice(cause.id.lastIndexOf(":") + 1))]?.ideas ?? [];
    return own.map((idea) => patchOf(investigation, idea, ideas));
  },
  tests: (investigation) =>
    scenariosOf(
      investigation,
      findings(investigation).flatMap(({ ideas }) => ideas),
    ),
};

const known = new WeakMap<Investigation, readonly KeyFinding[]>();

function findings(investigation: Investigation): readonly KeyFinding[] {
  const found = known.get(investigation);
  if (found) return found;
  const given = keyCase(investigation);
  const cleaned = given && cleanedForm(given);
  const made = cleaned ? [cleaned] : given ? keyFindings(investigation, given) : [];
  known.set(investigation, made);
  return made;
}
