/** Gaps between signs of life of a machine; times are seconds since midnight and come in any order. */
export function gaps(times, longest) {
  const sorted = [...times].sort();
  const found = [];
  for (let at = 1; at < sorted.length; at += 1) {
    const length = sorted[at] - sorted[at - 1];
    if (length > longest) found.push({ from: sorted[at - 1], to: sorted[at], length });
  }
  return found;
}

/** The middle one of the distances between neighbouring times, the lower of two; null where there is none. */
export function usualDistance(times) {
  const sorted = [...times].sort();
  const distances = sorted.slice(1).map((time, at) => time - sorted[at]).sort((a, b) => a - b);
  return distances[Math.floor((distances.length - 1) / 2)] ?? null;
}

export function describe({ from, to }) {
  return `${clock(from)} to ${clock(to)}`;
}

function clock(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
