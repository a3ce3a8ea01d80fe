/** The highest reading, and the hour of it; null without readings. */
export function peak(readings) {
  let highest = null;
  readings.forEach((value, hour) => {
    if (value !== null && (highest === null || value > highest.value)) highest = { value, hour };
  });
  return highest;
}
