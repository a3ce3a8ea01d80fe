/** Columns whose cells stay as they are written, whatever they look like. */
const TEXT = new Set(["owner", "zip"]);

/** Rows of a CSV file under the names in its first line, with numbers where a cell is one. */
function readTable(text) {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, cellOf(column, cells[index] ?? "")]));
  });
}

function cellOf(column, text) {
  if (TEXT.has(column) || text.trim() === "") return text;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

module.exports = { readTable };
