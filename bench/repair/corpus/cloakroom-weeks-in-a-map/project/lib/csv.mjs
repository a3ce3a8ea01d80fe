/** Reads a table with a head; what looks like a number becomes one. */
export function parseCsv(text) {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, /^\d+$/.test(cells[at]) ? Number(cells[at]) : cells[at]]));
  });
}
