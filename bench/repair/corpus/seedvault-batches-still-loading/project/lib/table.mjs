/** Rows as text, every column as wide as its widest cell. */
export function table(rows, columns) {
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  const line = (cells) => cells.map((cell, at) => String(cell).padEnd(widths[at])).join("  ").trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((name) => row[name])))].join("\n");
}
