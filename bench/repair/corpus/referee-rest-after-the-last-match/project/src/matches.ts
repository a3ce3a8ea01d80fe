export interface Match {
  /** YYYY-MM-DD */
  date: string;
  home: string;
  away: string;
  referee: string;
}

/** A referee's matches, the earliest first. */
export function matchesOf(season: Match[], referee: string): Match[] {
  return season.filter((match) => match.referee === referee).toSorted((a, b) => a.date.localeCompare(b.date));
}
