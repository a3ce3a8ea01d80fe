import assert from 'node:assert/strict';
import { test } from 'node:test';
import request from 'supertest';
import { makeApp } from '../server/app.mjs';
import { streakOf } from '../server/profile.mjs';

const get = (path, user) => request(makeApp().callback()).get(path).set('x-user', user);

test('settings lie over the defaults', async () => {
  const { body } = await get('/me', 'u1');
  assert.deepEqual(body, { name: 'Marta', settings: { theme: 'dark', reminderAt: '19:00', weekStart: 'monday' } });
});

test('strangers', async () => {
  assert.equal((await get('/me', 'u9')).status, 401);
});

test('streaks', async () => {
  assert.deepEqual((await get('/me/habits', 'u1')).body, [{ title: 'Run', streak: 2 }]);
  assert.equal(streakOf({ log: '' }), 0);
});
