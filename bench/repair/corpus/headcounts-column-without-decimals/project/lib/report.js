const { formatNumber } = require("./numbers");
const { table } = require("./table");

function cell(value, column) {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? formatNumber(value, column) : String(value);
}

function report({ title, columns, rows }) {
  const cells = rows.map((row) => columns.map((column) => cell(row[column.key], column)));
  const isNumber = columns.map(({ key }) => rows.some((row) => typeof row[key] === "number"));
  return [title, "", ...table(columns.map(({ label }) => label), cells, isNumber)].join("\n");
}

module.exports = { report };
