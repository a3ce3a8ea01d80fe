const LINE = /^(\d\d:\d\d) (\w+) (up|down)$/;

/** What the camera saw; null for a line that tells of nothing. */
export function readPassage(line) {
  const match = LINE.exec(line.trim());
  if (!match) return null;
  const [, at, species, direction] = match;
  return { at, species, step: direction === "up" ? 1 : -1 };
}
