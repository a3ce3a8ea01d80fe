import type { Tree } from "./types.js";

export function report(tree: Tree, thisYear: number) {
  const kilos = tree.harvests.map((harvest) => harvest.kilos);
  return {
    title: `${tree.variety} (${thisYear - tree.plantedYear} years)`,
    total: kilos.reduce((sum, one) => sum + one, 0),
    best: kilos.length > 0 ? Math.max(...kilos) : null,
  };
}
