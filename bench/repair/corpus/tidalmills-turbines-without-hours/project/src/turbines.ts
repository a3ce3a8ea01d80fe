export interface Turbine {
  id: string;
  site: string;
  /** Hours at each stage of the tide; absent until the turbine has turned for the first time. */
  hours?: Record<string, number>;
  faults?: string[];
}

export const turbines: Turbine[] = [
  { id: "E1", site: "estuary", hours: { flood: 410, ebb: 388.5 }, faults: ["bearing"] },
  { id: "E2", site: "estuary", hours: { flood: 97 } },
  { id: "H1", site: "harbour" },
];
