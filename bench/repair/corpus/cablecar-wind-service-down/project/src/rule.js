const LIMIT = 60;

export function decision(stations) {
  const over = Object.entries(stations).filter(([, gust]) => gust > LIMIT).map(([name]) => name);
  return over.length > 0 ? { run: false, because: over } : { run: true };
}
