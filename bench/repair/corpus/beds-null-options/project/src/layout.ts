import type { Bed, Spacing } from "./bed.ts";

const USUAL = { rows: 30, plants: 30 };

export function plants(bed: Bed): number {
  const { rows, plants } = spaced(bed.spacing as Spacing | undefined);
  return Math.floor(bed.width / rows) * Math.floor(bed.length / plants);
}

function spaced({ rows = USUAL.rows, plants = USUAL.plants }: Spacing = {}) {
  return { rows, plants };
}
