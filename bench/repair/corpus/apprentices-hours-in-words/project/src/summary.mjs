/** Hours at work or at school of each apprentice. */
export function perApprentice(entries) {
  const sums = new Map();
  for (const { apprentice, hours, kind } of entries) {
    if (kind === "leave") continue;
    sums.set(apprentice, (sums.get(apprentice) ?? 0) + hours);
  }
  return sums;
}
