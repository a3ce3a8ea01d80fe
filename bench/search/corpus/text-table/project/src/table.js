/** Widths of the columns that are shown, by the longest text in each. */
export function widthsOf(columns, rows) {
  return columns.map((column) => {
    let width = 0;
    for (const row of rows) width = Math.max(width, String(row[column] ?? "").length);
    return width;
  });
}

function cell(value, width) {
  const text = String(value ?? "");
  return typeof value === "number" ? text.padStart(width) : text.padEnd(width);
}

function line(values, widths) {
  return values.map((value, at) => cell(value, widths[at])).join(" | ").trimEnd();
}

/** A table of objects; numbers stand on the right. */
export function table(columns, rows) {
  const widths = widthsOf(columns, rows);
  const rule = widths.map((width) => "-".repeat(width)).join("-+-");
  return [line(columns, widths), rule, ...rows.map((row) => line(columns.map((column) => row[column]), widths))];
}
