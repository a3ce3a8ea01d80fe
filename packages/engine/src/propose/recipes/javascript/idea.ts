import type { Investigation } from "../../../investigation.ts";
import type { Expectation, RequestStimulus, Scenario } from "../../../reproduce/scenario.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { Patch } from "../recipe.ts";
import { requestStimulus, testedPaths, variedPath } from "./request.ts";

/** A change that a recipe has in mind, with what must be seen once it is made. */
export interface Idea {
  /** What was wrong, one sentence. */
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly CandidateEdit[];
  readonly basis: Patch["basis"];
  /** See `Candidate.rivals`. */
  readonly rivals?: number;
  /** What the request that failed must be answered with. */
  readonly expectation: Expectation;
  /** `unknown_order` */
  readonly name: string;
  readonly sentence: string;
  /** Place of the change. */
  readonly place: { readonly path: string; readonly line: number };
  /** The same error with other values; undefined to vary the path. */
  readonly variant?: RequestStimulus | null;
  /** See `Scenario.answersOnce`. */
  readonly answersOnce?: true;
  /** The first request brings about what the second one meets: it is sent twice, and the second answer counts. */
  readonly sentTwice?: true;
}

export const NO_ERROR: Expectation = { kind: "no_error", below: 500 };
export const FINE: Expectation = { kind: "no_error", below: 400 };

export function answered(status: readonly number[], detail: readonly string[] = []): Expectation {
  return { kind: "answer", status, detail, notDetail: [], headers: [] };
}

/**
 * The scenarios that show the error and judge its fix. The first asserts the answer of the first idea where that is more
 * than a guess, so that no other answer passes; else only that the error is gone.
 */
export function scenariosOf(investigation: Investigation, ideas: readonly Idea[]): Scenario[] {
  const stimulus = requestStimulus(investigation);
  if (!stimulus) return [];
  const [first] = ideas;
  const variant = first?.variant === undefined ? variedOf(first, investigation, stimulus) : first.variant;
  const expectation = first && first.basis !== "guess" ? first.expectation : NO_ERROR;
  const shown: Scenario = {
    name: first?.name ?? "captured_request",
    sentence: first?.sentence ?? "The captured request is answered",
    stimulus,
    expectation: first?.sentTwice ? NO_ERROR : expectation,
    ...(first?.sentTwice && { further: [{ stimulus, expectation }] }),
    role: "proving",
    proves: "fix",
    ...(variant && { variant }),
    ...((first?.answersOnce || answersTwice(investigation)) && { answersOnce: true }),
  };
  return [shown, ...guards(investigation, stimulus)];
}

/** Another id in the path leads to another thing, which need not lack what this one lacks, and may not be there at all. */
function variedOf(
  first: Idea | undefined,
  investigation: Investigation,
  stimulus: RequestStimulus,
): RequestStimulus | null {
  const isOfThisThing = first?.basis === "guess" && first.expectation.kind === "no_error";
  return isOfThisThing ? null : variedPath(investigation, stimulus, first?.name);
}

/** The client saw an answer; that the application went on to another one is the error. */
export function answersTwice({ event }: Investigation): boolean {
  return /headers after they are sent/.test(event?.exceptions.at(-1)?.value ?? "");
}

function guards(investigation: Investigation, stimulus: RequestStimulus): Scenario[] {
  return testedPaths(investigation, stimulus)
    .slice(0, 1)
    .map((path) => ({
      name: "known_values",
      sentence: "Known values are answered as before",
      stimulus: { ...stimulus, path, query: [] },
      expectation: answered([200]),
      role: "guarding",
      proves: null,
    }));
}

/** An idea as a patch. `ideas` are all of its error, in order: the first names the reproduction. */
export function patchOf(investigation: Investigation, idea: Idea, ideas: readonly Idea[]): Patch {
  const scenarios = scenariosOf(investigation, ideas);
  const [shown] = scenarios;
  const isOwn = shown && idea.basis === "guess" && idea.expectation.kind === "answer";
  const own: Scenario[] = isOwn
    ? [
        {
          ...shown,
          name: `${idea.name}_is_answered`,
          sentence: `${idea.sentence}, as it says`,
          expectation: idea.expectation,
        },
      ]
    : [];
  return {
    cause: idea.cause,
    explanation: idea.explanation,
    edits: idea.edits,
    obligations: [],
    basis: idea.basis,
    ...(idea.rivals !== undefined && { rivals: idea.rivals }),
    scenarios: [...scenarios, ...own],
  };
}
