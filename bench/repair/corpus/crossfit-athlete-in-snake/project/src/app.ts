import { Hono } from 'hono';
import { toAthlete, toScore } from './db/mappers';
import { athleteRows, scoreRows } from './db/rows';
import { leaderboard } from './leaderboard';

export function createApp() {
  const app = new Hono();
  app.get('/workouts/:workout/leaderboard', (c) =>
    c.json(leaderboard(c.req.param('workout'), scoreRows.map(toScore), athleteRows.map(toAthlete))),
  );
  app.onError((error, c) => c.json({ error: 'internal' }, 500));
  return app;
}
