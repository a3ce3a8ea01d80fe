import type { Investigation } from "../investigation.ts";
import type { Cause, Recipe, Recognition } from "../propose/recipes/recipe.ts";
import type { DiagnosisWithCause, Suspect } from "./diagnosis.ts";
import { explainTrace } from "./explain-trace.ts";
import { rankSuspects } from "./suspects.ts";
import { answeredStatus } from "./triage/client.ts";
import { triage } from "./triage/triage.ts";
import { unfitSetting } from "./triage/unfit-setting.ts";
import type { Verdict } from "./triage/verdict.ts";

/** From this score on a recipe knows the error better than the general rules do. */
const SURE_RECOGNITION = 0.5;

/**
 * Names the class of an error, its cause and the places to look at. The recipe that recognises it best refines what
 * the general rules say; an answer below 500 that no recipe declares an alarm is the client's affair.
 */
export function diagnose(investigation: Investigation, recipes: readonly Recipe[]): DiagnosisWithCause {
  const { event, code, frames } = investigation;
  if (!event) return fromFailingTest();
  const known = triage(event, code, frames);
  const unfit = known.class === "code" ? unfitSetting(investigation) : null;
  const general = { ...known, ...unfit };
  const best = bestRecognition(investigation, recipes);
  const isAnswer = event.kind === "observation" || answeredStatus(event) !== null;
  const usable =
    best && (isAnswer ? best.recognition.alarm : isBetter(best.recognition, general)) ? best : null;
  const strongest = usable && general.class !== "unverifiable" ? strongestCause(investigation, usable) : null;
  // Where the deployment gave the value, a recipe that knows no change for it has nothing to add.
  const cause = unfit && strongest?.id === "open" ? null : strongest;
  const trace = explainTrace(event, code);
  const guide = best?.recipe.slug ?? null;
  if (!usable || !cause) {
    const quiet = general.class === "client" && best ? best.recognition.evidence : [];
    return {
      class: general.class,
      rootCause: general.rootCause,
      suspects: general.class === "code" ? rankSuspects(investigation, null) : [],
      trace,
      guide,
      evidence: distinct([...quiet, ...general.evidence, ...general.fit]),
      advice: general.advice,
      recipe: best?.recipe ?? null,
      recognition: best?.recognition ?? null,
      cause: null,
    };
  }
  // What speaks for another class is no evidence for this one.
  const shared = cause.class === general.class ? general.evidence : [];
  return {
    class: cause.class,
    rootCause: cause.sentence,
    suspects: rankSuspects(investigation, cause),
    trace,
    guide: usable.recipe.slug,
    evidence: distinct([...cause.evidence, ...usable.recognition.evidence, ...shared, ...general.fit]),
    advice: cause.advice,
    recipe: usable.recipe,
    recognition: usable.recognition,
    cause,
  };
}

function distinct(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}

interface Recognised {
  readonly recipe: Recipe;
  readonly recognition: Recognition;
}

function bestRecognition(investigation: Investigation, recipes: readonly Recipe[]): Recognised | null {
  const found = recipes.flatMap((recipe): Recognised[] => {
    const recognition = recipe.recognise(investigation);
    return recognition && recognition.score > 0 ? [{ recipe, recognition }] : [];
  });
  return found.toSorted((a, b) => b.recognition.score - a.recognition.score)[0] ?? null;
}

function isBetter(recognition: Recognition, general: Verdict): boolean {
  return general.class === "code" || recognition.score >= SURE_RECOGNITION;
}

function strongestCause(investigation: Investigation, { recipe, recognition }: Recognised): Cause | null {
  return recipe.causes(investigation, recognition).toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function fromFailingTest(): DiagnosisWithCause {
  const suspects: readonly Suspect[] = [];
  return {
    class: "code",
    rootCause: "A test of the project fails.",
    suspects,
    trace: [],
    guide: null,
    evidence: ["The failing test was given."],
    advice: [],
    recipe: null,
    recognition: null,
    cause: null,
  };
}
