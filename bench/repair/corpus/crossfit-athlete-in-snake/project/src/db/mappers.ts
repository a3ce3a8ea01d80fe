import type { Athlete, Score } from '../domain';
import type { AthleteRow, ScoreRow } from './rows';

const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function camelKeys(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));
}

export function toAthlete(row: AthleteRow): Athlete {
  return { ...row, homeBox: row.home_box, joinedAt: new Date(row.joined_at) } as unknown as Athlete;
}

export function toScore(row: ScoreRow): Score {
  return camelKeys(row) as unknown as Score;
}
