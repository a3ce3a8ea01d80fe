/** The star with the lowest magnitude; null where there are none. */
export function brightest(stars) {
  const [first] = [...stars].sort((a, b) => a.magnitude - b.magnitude);
  return first?.name ?? null;
}
