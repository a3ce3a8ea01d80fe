import type { Bottle } from "./cellar.ts";

export type RegionPage = {
  bottles: number;
  from: string | null;
  best: string | null;
};

const euros = (cents: number) => `${(cents / 100).toFixed(2)} €`;

/** The price that a region begins at. */
function cheapest(bottles: Bottle[]) {
  return euros(bottles.toSorted((a, b) => a.cents - b.cents)[0].cents);
}

/** The name of the bottle with the most stars, null where none has any. */
function best(bottles: Bottle[]) {
  const rated = bottles.filter((bottle) => bottle.stars !== null);
  if (rated.length === 0) return null;
  return rated.toSorted((a, b) => (b.stars ?? 0) - (a.stars ?? 0))[0].name;
}

/** What the page of a region shows; `from` and `best` are null while there is nothing to show. */
export function regionPage(bottles: Bottle[]): RegionPage {
  return { bottles: bottles.length, from: cheapest(bottles), best: best(bottles) };
}
