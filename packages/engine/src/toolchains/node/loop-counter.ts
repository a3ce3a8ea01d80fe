/** Name of the variable that counts the turns of all loops of a module that is screened. */
export const LOOP_COUNTER = "__bugstackTurns";
/** So many turns no test of a small function needs; they take some hundredths of a second, or some tenths where each allocates. */
const MOST_TURNS = 400_000;

/** Stands first in the body of a loop, so that a loop without end ends by an error, much sooner than by the clock. */
export const LOOP_GUARD = `if (++${LOOP_COUNTER} > ${MOST_TURNS}) throw new RangeError("a loop without end");`;
