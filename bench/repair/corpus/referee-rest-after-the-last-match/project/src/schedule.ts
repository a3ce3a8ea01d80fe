import type { Match } from "./matches.ts";

const DAY = 24 * 60 * 60 * 1000;

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Days until the next match, for each match in turn; null where none follows. */
export function restAfter(matches: Match[]): (number | null)[] {
  return matches.map((match, index) => daysBetween(match.date, matches[index + 1]!.date));
}

/** The shortest rest of a season in days, null with fewer than two matches. */
export function shortestRest(matches: Match[]): number | null {
  if (matches.length < 2) return null;
  return Math.min(...matches.slice(1).map((match, index) => daysBetween(matches[index]!.date, match.date)));
}
