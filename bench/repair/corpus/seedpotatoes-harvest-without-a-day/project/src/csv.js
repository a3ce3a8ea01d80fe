/** Rows of a sheet as objects of its first line; every cell is a trimmed text. */
export function parse(text, separator = ";") {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const names = head.split(separator).map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(separator);
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? "").trim()]));
  });
}
