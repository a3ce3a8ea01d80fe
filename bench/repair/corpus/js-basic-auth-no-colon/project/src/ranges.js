/** `10-20` as numbers. */
export function parseRange(text) {
  const match = text.match(/^(\d+)-(\d+)$/);
  return { from: Number(match[1]), to: Number(match[2]) };
}
