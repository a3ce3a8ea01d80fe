import { toTree } from "./mapper.js";
import type { Row, Tree } from "./types.js";

const TREES: Row[] = [
  { id: "a-7", variety: "Boskoop", planted_year: 1998 },
  { id: "b-2", variety: "Elstar", planted_year: 2011 },
];
const HARVESTS: Row[] = [
  { tree_id: "a-7", year: 2024, kilos: 84 },
  { tree_id: "a-7", year: 2025, kilos: 112 },
];

export function treeOf(id: string): Tree | null {
  const row = TREES.find((one) => one.id === id);
  return row ? toTree(row, HARVESTS.filter((harvest) => harvest.tree_id === id)) : null;
}
