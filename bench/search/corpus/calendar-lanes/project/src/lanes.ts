export interface Appointment {
  title: string;
  start: number;
  end: number;
}

/** The lane of each appointment, so that none covers another in its lane; as few lanes as can be. */
export function lanesOf(appointments: Appointment[]): Map<string, number> {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  for (const { title, start, end } of appointments.toSorted((one, other) => one.start - other.start)) {
    let lane = ends.findIndex((free) => free < start);
    if (lane < 0) lane = ends.length;
    ends[lane] = end;
    lanes.set(title, lane);
  }
  return lanes;
}

export function laneCount(appointments: Appointment[]): number {
  return Math.max(0, ...[...lanesOf(appointments).values()].map((lane) => lane + 1));
}
