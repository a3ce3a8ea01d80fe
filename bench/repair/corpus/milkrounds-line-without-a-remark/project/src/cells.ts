/** A cell without the blanks and quotes of the spreadsheet. */
export function clean(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, "$1");
}

/** A cell that may be empty or absent. */
export function optional(cell: string | undefined): string | null {
  return cell === undefined ? null : clean(cell) || null;
}

export function count(cell: string): number {
  const value = Number(clean(cell));
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`"${cell}" is no count`);
  return value;
}
