import type { Bin, Round } from "./model.ts";
import { inOrder, litresOf } from "./plan.ts";

const hour = (date: Date) => date.toISOString().slice(0, 16).replace("T", " ");

export function printRounds(rounds: Round[], bins: Bin[]): string {
  return inOrder(rounds)
    .map((round) => `${hour(round.dueAt)}  ${round.driver}: ${litresOf(round, bins)} l`)
    .join("\n");
}

export function printBins(bins: Bin[]): string {
  return bins.map((bin) => `${bin.id}  ${bin.street}, emptied ${hour(bin.emptiedAt)}`).join("\n");
}
