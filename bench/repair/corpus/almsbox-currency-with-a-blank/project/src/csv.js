/** Lines of a file below its header, in cells. */
export function cellsOf(text) {
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => line.split(";"));
}
