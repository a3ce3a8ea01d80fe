/** Name of the variable that counts the turns of all loops of a module that is screened. */
export const LOOP_COUNTER = "__bugstackTurns";
/** Name of the variable that says how many turns they may make. */
export const LOOP_LIMIT = "__bugstackMostTurns";
/** So many turns a test of a small function hardly ever needs: where most changes do not end, each costs only these. */
const FEW_TURNS = 10_000;
/** So many no such test needs; they take some hundredths of a second, or some tenths where each allocates. */
const MOST_TURNS = 400_000;
const LEAST_PATIENT_SECONDS = 0.5;
/** What the error says by which such a loop ends. */
export const WITHOUT_END = "a loop without end";

/** Stands first in the body of a loop, so that a loop without end ends by an error, much sooner than by the clock. */
export const LOOP_GUARD = `if (++${LOOP_COUNTER} > ${LOOP_LIMIT}) throw new RangeError("${WITHOUT_END}");`;

/** Ends a guarded module. A variable is there from the beginning, wherever it stands. */
export function loopCounter(seconds: number): string {
  return `\n;var ${LOOP_COUNTER} = 0, ${LOOP_LIMIT} = ${mostTurns(seconds)};\n`;
}

/** How many turns all loops of a module may make under a test that has so much processor time. */
export function mostTurns(seconds: number): number {
  return seconds > LEAST_PATIENT_SECONDS ? MOST_TURNS : FEW_TURNS;
}
