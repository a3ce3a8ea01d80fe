/** Readings by name. Plots whose holder has left are listed apart. */
export function waterReadings(plots, holders) {
  const readings = {};
  const without = [];
  for (const { number, holder, water } of plots) {
    const found = holders.get(holder);
    if (!found) {
      without.push(number);
      continue;
    }
    readings[found.name] = water;
  }
  return { readings, without };
}
