import type { Row } from "./rows.ts";

export interface Span {
  from: Date;
  to: Date;
  note: string;
}

/** All branches keep UTC. */
function instant(day: string, clock: string): Date {
  return new Date(`${day}T${clock}:00Z`);
}

export function spanOf({ day, opens, closes, note }: Row): Span {
  return { from: instant(day, opens), to: instant(day, closes), note };
}

/** Hours for which a branch is open. */
export function hoursOf(spans: Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()) / 3_600_000, 0);
}
