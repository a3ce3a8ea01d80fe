import { clean, count, optional } from "./cells.ts";

export interface Delivery {
  door: string;
  bottles: number;
  crates: number;
  gateCode: string | null;
  remark: string | null;
}

export interface Sheet {
  deliveries: Delivery[];
  rejected: { line: number; reason: string }[];
}

function toDelivery(cells: string[]): Delivery {
  return {
    door: clean(cells[0]),
    bottles: count(cells[1]),
    crates: count(cells[2]),
    gateCode: optional(cells[3]),
    remark: clean(cells[4]) || null,
  };
}

export function readSheet(text: string): Sheet {
  const sheet: Sheet = { deliveries: [], rejected: [] };
  const [, ...lines] = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const cells = line.split(";");
    if (cells.length < 3) {
      sheet.rejected.push({ line: index + 2, reason: "too few columns" });
      continue;
    }
    try {
      sheet.deliveries.push(toDelivery(cells));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      sheet.rejected.push({ line: index + 2, reason: error.message });
    }
  }
  return sheet;
}
