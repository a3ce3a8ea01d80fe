/** The bytes that a Range header asks for; null where the file has none of them. */
export function rangeOf(header, size) {
  const [, from, to] = header.match(/^bytes=(\d+)-(\d*)$/);
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? null : { first, last };
}
