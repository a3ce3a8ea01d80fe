export type Load = { truck: string; tons: number; day: string };

const LOADS: Load[] = [
  { truck: "T1", tons: 18.5, day: "2026-02-01" },
  { truck: "T2", tons: 21, day: "2026-02-01" },
  { truck: "T1", tons: 17, day: "2026-02-03" },
];

export const loadsOf = (day: string): Load[] => LOADS.filter((load) => load.day === day);
