/** Parsed lines of a file, and the numbers of those that are damaged. */
export function parseLines(text) {
  const entries = [];
  const damaged = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    try {
      entries.push(JSON.parse(line));
    } catch {
      damaged.push(index + 1);
    }
  });
  return { entries, damaged };
}
