'use strict';

const isNumber = (value) => typeof value === 'number';

function table(columns, rows) {
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells) =>
    cells
      .map((cell, index) => (isNumber(cell) ? String(cell).padStart(widths[index]) : String(cell).padEnd(widths[index])))
      .join('  ')
      .trimEnd();
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n');
}

module.exports = { table };
