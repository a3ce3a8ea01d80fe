export interface Cable {
  from: string;
  to: string;
  cost: number;
}

function rootOf(parents: Map<string, string>, place: string): string {
  let at = place;
  while (parents.get(at) !== at) at = parents.get(at) as string;
  return at;
}

/** Cables of least cost that connect all places; null where they cannot be connected. */
export function cheapestNetwork(places: string[], cables: Cable[]): Cable[] | null {
  const parents = new Map(places.map((place) => [place, place]));
  const chosen: Cable[] = [];
  for (const cable of cables) {
    const from = rootOf(parents, cable.from);
    const to = rootOf(parents, cable.to);
    if (from === to) continue;
    parents.set(from, to);
    chosen.push(cable);
  }
  return chosen.length === Math.max(0, places.length - 1) ? chosen : null;
}

export function costOf(cables: Cable[]): number {
  return cables.reduce((sum, { cost }) => sum + cost, 0);
}

/** What is saved against laying all the cables. */
export function saving(places: string[], cables: Cable[]): number {
  const network = cheapestNetwork(places, cables);
  return network === null ? 0 : costOf(cables) - costOf(network);
}
