/** Name of what every `while` loop of a screened function asks before each turn (`probe/bugstack_probe/rehearsal.py`). */
export const LOOP_GUARD = "__bugstack_turn__";
