import { CLUES } from "./clues.js";
import { rotated } from "./rotate.js";

const STOPS = CLUES.length;

/** For each team the clues in the order in which it walks them. */
export function routes(teams) {
  return teams.map((team, index) => {
    const clues = rotated(CLUES, index % STOPS);
    return { team, first: clues[0], last: clues[STOPS - 1], clues };
  });
}
