import type { Bin, Round } from "./model.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The rounds, those that are due first in front. */
export function inOrder(rounds: Round[]): Round[] {
  return [...rounds].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Whole days for which a bin will not have been emptied when the round comes. */
export function daysWaiting(bin: Bin, round: Round): number {
  return Math.floor((round.dueAt.getTime() - bin.emptiedAt.getTime()) / DAY);
}

/** Litres that a round takes, of bins that have been filling for a week or more. */
export function litresOf(round: Round, bins: Bin[]): number {
  return bins
    .filter((bin) => round.bins.includes(bin.id) && daysWaiting(bin, round) >= 7)
    .reduce((sum, bin) => sum + bin.litres, 0);
}
