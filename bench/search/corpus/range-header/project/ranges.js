const RANGE = /^(\d*)-(\d*)$/;

/**
 * Parts of a file that a request asks for, as `{ start, end }` with both bytes included.
 * Null where the header is none of bytes, an empty list where nothing of it can be had.
 */
export function parseRanges(header, size) {
  const [unit, list] = header.split("=");
  if (unit !== "bytes" || !list) return null;
  const ranges = [];
  for (const part of list.split(",")) {
    const found = RANGE.exec(part.trim());
    if (!found || part.trim() === "-") return null;
    const [, first, last] = found;
    const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
    const end = first === "" || last === "" ? size : Math.min(Number(last), size);
    if (start <= end) ranges.push({ start, end });
  }
  return ranges;
}

export function contentRange({ start, end }, size) {
  return `bytes ${start}-${end}/${size}`;
}

/** How many bytes the ranges have together. */
export function lengthOf(ranges) {
  return ranges.reduce((sum, { start, end }) => sum + end - start + 1, 0);
}
