import { distance } from "./distance.ts";
import { isKnown, locate } from "./map.ts";

export interface Stop {
  place: string;
  from: string;
  to: string;
}

export interface Plan {
  van: string;
  start: string;
  stops: Stop[];
}

const minutes = (clock: string) => {
  const [hours, rest] = clock.split(":").map(Number);
  return hours * 60 + rest;
};

/** Minutes that the van is open at the stops that it can be sent to. */
export function openMinutes(plan: Plan, warn: (text: string) => void): number {
  let sum = 0;
  for (const stop of plan.stops) {
    if (!isKnown(stop.place)) {
      warn(`${plan.van}: ${stop.place} is not on the map`);
      continue;
    }
    sum += minutes(stop.to) - minutes(stop.from);
  }
  return sum;
}

/** Kilometres from the start over all stops and back. */
export function kilometres(plan: Plan, warn: (text: string) => void): number {
  let sum = 0;
  let here = locate(plan.start);
  for (const stop of plan.stops) {
    const there = locate(stop.place);
    sum += distance(here, there);
    here = there;
  }
  return sum + distance(here, locate(plan.start));
}
