type Cell = string | number | null;

export function row(station: string, ...cells: Cell[]): string {
  return [station.padEnd(12), ...cells.map((cell) => text(cell).padStart(8))].join("").trimEnd();
}

function text(cell: Cell): string {
  if (cell === null) return "-";
  return typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(2) : String(cell);
}
