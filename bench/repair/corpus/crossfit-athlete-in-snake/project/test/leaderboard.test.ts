import { expect, test } from 'vitest';
import { createApp } from '../src/app';
import { toAthlete, toScore } from '../src/db/mappers';
import { leaderboard } from '../src/leaderboard';

test('nobody has done it', async () => {
  const answer = await createApp().request('/workouts/murph/leaderboard');
  expect(await answer.json()).toEqual([]);
});

test('mappers', () => {
  const row = { id: 5, full_name: 'A B', home_box: 'Nord', joined_at: '2025-01-01' };
  expect(toAthlete(row).homeBox).toBe('Nord');
  expect(toScore({ athlete_id: 5, workout: 'fran', seconds: 9 })).toEqual({ athleteId: 5, workout: 'fran', seconds: 9 });
});

test('in order', () => {
  const athletes = [{ id: 1, fullName: 'Eva Lind', homeBox: '', joinedAt: new Date(0) }];
  const scores = [{ athleteId: 7, workout: 'w', seconds: 3 }, { athleteId: 1, workout: 'w', seconds: 2 }];
  expect(leaderboard('w', scores, athletes).map(({ who }) => who)).toEqual(['EL', '?']);
});
