const finished = (results) => results.filter(({ seconds }) => seconds !== null);

/** Who was the first to arrive. */
export function fastest(results) {
  return finished(results).reduce((best, one) => (one.seconds < best.seconds ? one : best)).runner;
}

/** Who was the last to arrive; null when nobody did. */
export function slowest(results) {
  const arrived = finished(results);
  if (arrived.length === 0) return null;
  return arrived.reduce((last, one) => (one.seconds > last.seconds ? one : last)).runner;
}
