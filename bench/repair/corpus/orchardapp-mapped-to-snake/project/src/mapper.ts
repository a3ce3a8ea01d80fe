import type { Harvest, Row, Tree } from "./types.js";

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A row with the names that the program uses. */
export function toObject<T>(row: Row): T {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as T;
}

export function toHarvest(row: Row): Harvest {
  return toObject<Harvest>(row);
}

export function toTree(row: Row, harvests: Row[]): Tree {
  const tree = toObject<Tree>(row);
  return { ...tree, harvest: harvests.map(toHarvest) } as unknown as Tree;
}
