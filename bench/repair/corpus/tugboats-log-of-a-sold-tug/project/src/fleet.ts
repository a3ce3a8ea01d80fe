export interface Tug {
  imo: string;
  name: string;
  /** Bollard pull in tons. */
  pull: number;
  engines: { id: string; installed: string }[];
}

export interface Job {
  tug: string;
  day: string;
  hours: number;
  ship: string;
}

const tugs = new Map<string, Tug>(
  [
    { imo: "9101", name: "Steadfast", pull: 60, engines: [{ id: "A", installed: "2019" }, { id: "B", installed: "2022" }] },
    { imo: "9102", name: "Nelly", pull: 35, engines: [{ id: "A", installed: "2008" }] },
  ].map((tug) => [tug.imo, tug]),
);

const jobs: Job[] = [
  { tug: "9101", day: "2026-04-02", hours: 3.5, ship: "MV Corriedale" },
  { tug: "9101", day: "2026-04-19", hours: 2, ship: "Baltic Hope" },
  { tug: "9103", day: "2026-04-03", hours: 6, ship: "Baltic Hope" },
  { tug: "9102", day: "2026-03-30", hours: 1.5, ship: "Elsa" },
];

export function findTug(imo: string): Tug | undefined {
  return tugs.get(imo);
}

export function allTugs(): Tug[] {
  return [...tugs.values()];
}

export function jobsOf(imo: string, month?: string): Job[] {
  return jobs.filter((job) => job.tug === imo && (!month || job.day.startsWith(month)));
}
