import { guardBy, requireGuard } from "./guards.ts";
import { Problem } from "./problem.ts";

export interface Swap {
  day: string;
  from: string;
  to: string;
  towers: [string, string];
}

const swaps: Swap[] = [];

/** Two guards change towers for a day. Leads stay where they are. */
export function swap(from: string, to: string, day: string): Swap {
  const first = requireGuard(from);
  const second = guardBy(to)!;
  if (first.lead || second.lead) throw new Problem(409, "leads do not swap");
  if (first.tower === second.tower) throw new Problem(409, "both sit on the same tower");
  const made: Swap = { day, from: first.card, to: second.card, towers: [first.tower, second.tower] };
  swaps.push(made);
  return made;
}

export function swapsOn(day: string): Swap[] {
  return swaps.filter((one) => one.day === day);
}
