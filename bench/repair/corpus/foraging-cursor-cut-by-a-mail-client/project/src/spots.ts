export interface Spot {
  id: number;
  plant: string;
  seen: string;
}

export const spots: Spot[] = [
  { id: 5, plant: "ramsons", seen: "2026-04-02" },
  { id: 4, plant: "elder", seen: "2026-04-01" },
  { id: 3, plant: "nettle", seen: "2026-03-28" },
  { id: 2, plant: "chickweed", seen: "2026-03-20" },
  { id: 1, plant: "birch sap", seen: "2026-03-11" },
];
