/** How sure the proof has to be, where the operator says nothing else: silence may be mere luck in 1 of 100 cases. */
export const DEFAULT_LUCK = 0.01;

/** What was counted before and after the fix. */
export interface Exposure {
  /** What an exercise of the fixed path is: the new answer, a request to the route, any request, or nothing countable. */
  readonly basis: "answers" | "route" | "release" | "none";
  readonly oldErrors: number;
  readonly oldExercises: number;
  /** Exercises on the new release. */
  readonly exercises: number;
  /** Occurrences of the old error on the new release. */
  readonly returned: number;
  /** An error that was raised for the first time, in the lines that the fix has changed. */
  readonly introduced?: object | null;
  readonly windowOver: boolean;
}

export type Verdict = "watching" | "confirmed" | "silent" | "unobservable" | "regressed";

export interface Judgement {
  readonly verdict: Verdict;
  /** Exercises that prove the fix; null where nothing can be counted. */
  readonly needed: number | null;
  /** Chance that so long a silence is luck: 1 at first, at most 0.01 when confirmed. */
  readonly odds: number | null;
}

/** Old errors per exercise, above 0 and at most 1. An error that was never counted is taken for one in all exercises. */
export function errorRate(oldErrors: number, oldExercises: number): number {
  return Math.min(1, Math.max(1, oldErrors) / Math.max(1, oldExercises));
}

/** Exercises without an error after which luck is ruled out: ln(100)/p, rounded up. @param luck Chance that may be left. */
export function neededExercises(rate: number, luck: number = DEFAULT_LUCK): number {
  return Math.ceil(-Math.log(luck) / rate);
}

/** Chance of no error in so many exercises, had nothing changed. */
export function chanceOfLuck(rate: number, exercises: number): number {
  return Math.exp(-rate * exercises);
}

/** What the counts prove. Evidence, not silence: without enough exercises a quiet window ends as `silent`. */
export function judge(exposure: Exposure, luck: number = DEFAULT_LUCK): Judgement {
  const { basis, exercises, windowOver } = exposure;
  if (exposure.returned > 0 || exposure.introduced)
    return { verdict: "regressed", needed: neededFor(exposure, luck), odds: null };
  if (basis === "none") {
    return { verdict: windowOver ? "unobservable" : "watching", needed: null, odds: null };
  }
  const rate = rateOf(exposure);
  const needed = neededExercises(rate, luck);
  const odds = chanceOfLuck(rate, exercises);
  if (exercises >= needed) return { verdict: "confirmed", needed, odds };
  return { verdict: windowOver ? "silent" : "watching", needed, odds };
}

/** Every exercise of a masked error was an error before: where the new answer is counted, the rate is 1. */
function rateOf(exposure: Exposure): number {
  return exposure.basis === "answers" ? 1 : errorRate(exposure.oldErrors, exposure.oldExercises);
}

function neededFor(exposure: Exposure, luck: number): number | null {
  return exposure.basis === "none" ? null : neededExercises(rateOf(exposure), luck);
}
