import { parseLine } from './parse.mjs';

/** Messages by program, the most frequent first. */
export function count(text) {
  const counts = new Map();
  let skipped = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = parseLine(line);
    if (entry === null) {
      skipped += 1;
      continue;
    }
    counts.set(entry.program, (counts.get(entry.program) ?? 0) + 1);
  }
  const programs = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { programs, skipped };
}
