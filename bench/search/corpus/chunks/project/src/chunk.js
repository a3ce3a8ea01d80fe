/** Parts of a list, each of `size` entries; the last one may be shorter. */
export function chunk(list, size) {
  if (!Number.isInteger(size) || size < 1) throw new RangeError("size must be at least 1");
  const parts = [];
  for (let start = 0; start < list.length; start += size) {
    parts.push(list.slice(start, start + size - 1));
  }
  return parts;
}
