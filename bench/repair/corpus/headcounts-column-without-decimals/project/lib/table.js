/** Lines of a table; numbers stand on the right. */
function table(head, rows, isNumber) {
  const widths = head.map((label, at) => Math.max(label.length, ...rows.map((row) => row[at].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
}

module.exports = { table };
