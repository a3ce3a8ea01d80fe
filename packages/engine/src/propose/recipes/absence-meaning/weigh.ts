import type { Investigation } from "../../../investigation.ts";
import { GROUNDS, holds, LEAST, MARGIN, worthOf } from "./grounds.ts";
import type { Reading } from "./reading.ts";
import { readingsOf } from "./readings.ts";

export interface Weighed {
  readonly reading: Reading;
  /** Log-odds that the reading is right. */
  readonly weight: number;
}

const known = new WeakMap<Investigation, readonly Weighed[]>();

/** All readings of an error, the best supported first. */
export function weighed(investigation: Investigation): readonly Weighed[] {
  const found = known.get(investigation);
  if (found) return found;
  const made = readingsOf(investigation)
    .map((reading) => ({ reading, weight: weightOf(reading) }))
    .toSorted((left, right) => right.weight - left.weight);
  known.set(investigation, made);
  return made;
}

/** Grounds of different kinds add up; the same one at two places is one. */
function weightOf({ sayings }: Reading): number {
  return GROUNDS.filter((ground) => sayings.some((marks) => holds(ground, marks)))
    .map(worthOf)
    .reduce((sum, worth) => sum + worth, 0);
}

/** The one reading that is supported well enough, and better than any that answers otherwise; null else. */
export function decided(investigation: Investigation): Weighed | null {
  const [first, ...others] = weighed(investigation);
  if (!first || first.weight < LEAST) return null;
  const rival = others.find(({ reading }) => !isSameAnswer(reading, first.reading));
  return rival && first.weight - rival.weight < MARGIN ? null : first;
}

/** The same answer in another form: a guard in front, or a choice. */
function isSameAnswer(left: Reading, right: Reading): boolean {
  return left.answer === right.answer && left.spot.node.id === right.spot.node.id;
}
