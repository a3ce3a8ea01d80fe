export type Bottle = { name: string; region: string; cents: number; stars: number | null };

const BOTTLES: Bottle[] = [
  { name: "Les Combes", region: "loire", cents: 1450, stars: 4 },
  { name: "Clos du Bois", region: "loire", cents: 2600, stars: 5 },
  { name: "Schiefer", region: "mosel", cents: 1900, stars: null },
];

const REGIONS = new Set(["loire", "mosel", "jura"]);

export const isRegion = (name: string) => REGIONS.has(name);
export const bottlesOf = (region: string) => BOTTLES.filter((bottle) => bottle.region === region);
