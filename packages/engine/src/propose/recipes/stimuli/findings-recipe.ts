import type { DiagnosisClass } from "../../../diagnose/diagnosis.ts";
import type { Investigation } from "../../../investigation.ts";
import { type PythonFault, pythonFaultOf } from "../fault/python-fault.ts";
import type { Guide, Recipe } from "../recipe.ts";
import { type Idea, patchOf, scenariosOf } from "./idea.ts";

/** A cause that the code supports, with what could be done about it. */
export interface Finding {
  /** Id of the cause, and the section or common cause of the guide that tells more. */
  readonly id: string;
  /** One sentence. */
  readonly sentence: string;
  readonly path: string;
  readonly line: number;
  readonly ideas: readonly Idea[];
  readonly advice: string;
  /** `code` unless the cause lies elsewhere. */
  readonly class?: DiagnosisClass;
}

export interface FindingsFamily {
  readonly slug: string;
  readonly guide: Guide;
  /** How surely an error belongs to the family, 0 to 1; null when it does not. */
  score(fault: PythonFault, investigation: Investigation): number | null;
  /** The causes, likeliest first. */
  findings(investigation: Investigation, fault: PythonFault): readonly Finding[];
}

/** A recipe for Python from what a family finds; the findings are made once for each error. */
export function findingsRecipe(family: FindingsFamily): Recipe {
  const known = new WeakMap<Investigation, readonly Finding[]>();

  function findings(investigation: Investigation): readonly Finding[] {
    const found = known.get(investigation);
    if (found) return found;
    const fault = pythonFaultOf(investigation);
    const made = fault ? family.findings(investigation, fault) : [];
    known.set(investigation, made);
    return made;
  }

  const ideas = (investigation: Investigation) => findings(investigation).flatMap((finding) => finding.ideas);
  return {
    slug: family.slug,
    languages: ["python"],
    guide: family.guide,
    recognise(investigation) {
      const fault = pythonFaultOf(investigation);
      const score = fault && family.score(fault, investigation);
      if (!fault || score === null) return null;
      const { type, value } = fault.exception;
      return {
        score,
        evidence: [`${type}: ${value.split("\n")[0]?.slice(0, 160)}`],
        alarm: true,
        contract: null,
      };
    },
    causes: (investigation) =>
      findings(investigation).map(({ id, sentence, path, line, advice, class: kind }, index) => ({
        id: `${id}:${index}`,
        class: kind ?? "code",
        sentence: firstWords(sentence),
        path,
        line,
        score: Math.max(0.3, 0.9 - index * 0.1),
        evidence: [],
        advice: [advice],
        guideSection: id,
      })),
    patches(investigation, cause) {
      const index = Number(cause.id.slice(cause.id.lastIndexOf(":") + 1));
      const own = findings(investigation)[index]?.ideas ?? [];
      return own.map((idea) => patchOf(investigation, idea, ideas(investigation)));
    },
    tests: (investigation) => scenariosOf(investigation, ideas(investigation)),
  };
}

/** At most 30 words. */
export function firstWords(sentence: string): string {
  const words = sentence.split(" ");
  return words.length <= 30 ? sentence : `${words.slice(0, 29).join(" ")}…`;
}

/** The place of a fault, for findings about the line that failed. */
export function placeOf({ file, line }: PythonFault): { readonly path: string; readonly line: number } {
  return { path: file.path, line };
}
