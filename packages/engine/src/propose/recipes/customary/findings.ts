import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { hasItemFilter, roundOf } from "../sibling-guard/item-filter.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { absencesOf } from "./absences.ts";
import { absentFileFindings } from "./absent-file.ts";
import { collectionFindings } from "./collections.ts";
import { emptyContainerFindings } from "./empty-container.ts";
import { neighbourFindings } from "./neighbours.ts";
import { neverSetFindings } from "./never-set.ts";
import { rawTextFindings } from "./raw-text.ts";
import { smallFormFindings } from "./small-forms.ts";
import { standInsFor } from "./stand-in.ts";
import { tieFindings } from "./ties.ts";
import { unreadableFindings } from "./unreadable-text.ts";
import { zoneFindings } from "./zones.ts";

const ADVICE =
  "Decide what the absence of the value means here, and say so where it is read or where it comes in.";

const known = new WeakMap<Investigation, readonly Finding[]>();

/** The customary repairs of an error; empty where no custom is known. */
export function customaryFindings(investigation: Investigation, fault: PythonFault): readonly Finding[] {
  const found = known.get(investigation);
  if (found) return found;
  // What the house leaves out, nothing is made up for.
  if (hasItemFilter(investigation, fault)) return [];
  const made = [
    ...emptyContainerFindings(investigation, fault),
    ...collectionFindings(investigation, fault),
    ...neighbourFindings(investigation, fault),
    ...absentFindings(investigation, fault),
    ...unreadableFindings(investigation, fault),
    ...rawTextFindings(investigation, fault),
    ...absentFileFindings(investigation, fault),
    ...neverSetFindings(investigation, fault),
    ...zoneFindings(investigation, fault),
    ...tieFindings(investigation, fault),
    ...smallFormFindings(investigation, fault),
  ].filter(({ ideas }) => ideas.length > 0);
  known.set(investigation, made);
  return made;
}

function absentFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  return absencesOf(investigation, fault).map((absence) => {
    const shown = shortened(absence.what);
    const sentence = `\`${shown}\` is not always there, and ${fault.file.path}:${fault.line} takes it for granted.`;
    const isMadeUp = /Division/.test(fault.exception.type) && roundOf(investigation, fault) !== null;
    const ideas = standInsFor(investigation, absence).map(({ edits, basis, evidence, happens }) => ({
      ...(isMadeUp && basis === "guess" && { isMadeUpNumber: true }),
      ...runningIdea({
        cause: sentence,
        explanation:
          basis === "house"
            ? `Where \`${shown}\` is absent, ${happens}, as at ${evidence.join(", ")}.`
            : `Where \`${shown}\` is absent, ${happens}. Nothing in the repository says what should happen; the way in which the value is used suggests it.`,
        edits,
        basis,
        name: "without_an_optional_value",
        sentence: "What may be absent is done without.",
      }),
    }));
    return { id: "absent", sentence, ...placeOf(fault), ideas, advice: ADVICE };
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
