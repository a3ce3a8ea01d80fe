/** Number of the box of a field in a grid of nine by nine, row by row from 0. */
export const boxOf = (row, column) => Math.floor(row / 3) + Math.floor(column / 3);

/** Whether no row, column or box holds a digit twice; 0 is an empty field. */
export function isConsistent(grid) {
  const seen = new Set();
  for (const [row, fields] of grid.entries()) {
    for (const [column, digit] of fields.entries()) {
      if (digit === 0) continue;
      for (const place of [`row ${row}`, `column ${column}`, `box ${boxOf(row, column)}`]) {
        const key = `${place} ${digit}`;
        if (seen.has(key)) return false;
        seen.add(key);
      }
    }
  }
  return true;
}
