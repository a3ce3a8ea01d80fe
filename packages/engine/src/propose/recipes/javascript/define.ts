import type { DiagnosisClass } from "../../../diagnose/diagnosis.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Cause, Guide, Recipe } from "../recipe.ts";
import { type JavascriptFault, javascriptFaultOf } from "./fault.ts";
import { type Idea, patchOf, scenariosOf } from "./idea.ts";
import { isUnfit } from "./unfit-absence.ts";

/** What a family of errors of JavaScript is made of; the rest is the same for all. */
export interface Family {
  readonly slug: string;
  readonly guide: Guide;
  /** Why the error belongs to the family, and how surely; null when it does not. */
  matches(
    fault: JavascriptFault,
    investigation: Investigation,
  ): { readonly score: number; readonly evidence: string } | null;
  /** Changes in the order in which a maintainer would choose; empty where nothing tells what is right. */
  ideas(investigation: Investigation, fault: JavascriptFault): readonly Idea[];
  /** What to say where no change is known: the cause as far as it is told, and what a person should decide. */
  open(investigation: Investigation, fault: JavascriptFault): Open;
}

export interface Open {
  readonly sentence: string;
  readonly advice: readonly string[];
  /** `code` unless the cause lies elsewhere. */
  readonly class?: DiagnosisClass;
}

export function defineRecipe(family: Family): Recipe {
  const known = new WeakMap<Investigation, readonly Idea[]>();
  function ideasOf(investigation: Investigation): readonly Idea[] {
    const found = known.get(investigation);
    if (found) return found;
    const fault = javascriptFaultOf(investigation);
    const all = fault && family.matches(fault, investigation) ? family.ideas(investigation, fault) : [];
    const made = all.filter((idea) => !isUnfit(investigation.code, idea));
    known.set(investigation, made);
    return made;
  }
  return {
    slug: family.slug,
    languages: ["node"],
    guide: family.guide,
    recognise(investigation) {
      const fault = javascriptFaultOf(investigation);
      const match = fault && family.matches(fault, investigation);
      return match
        ? {
            score: match.score,
            evidence: [match.evidence],
            alarm: investigation.event?.kind === "error",
            contract: null,
          }
        : null;
    },
    causes(investigation): readonly Cause[] {
      const fault = javascriptFaultOf(investigation);
      if (!fault) return [];
      const [first] = ideasOf(investigation);
      const common = { class: "code", evidence: [], guideSection: null } as const;
      if (first) {
        return [
          {
            ...common,
            id: first.name,
            sentence: first.cause,
            path: first.place.path,
            line: first.place.line,
            score: first.basis === "guess" ? 0.7 : 0.9,
            advice: [],
          },
        ];
      }
      const { sentence, advice, class: kind = "code" } = family.open(investigation, fault);
      const place = { path: fault.frame.path, line: fault.line };
      return [{ ...common, ...place, class: kind, id: "open", sentence, score: 0.6, advice }];
    },
    patches(investigation) {
      const ideas = ideasOf(investigation);
      return ideas.map((idea) => patchOf(investigation, idea, ideas));
    },
    tests: (investigation) => scenariosOf(investigation, ideasOf(investigation)),
  };
}
