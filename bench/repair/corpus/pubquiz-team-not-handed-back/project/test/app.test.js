const assert = require('node:assert/strict');
const { test } = require('node:test');
const { build } = require('../lib/app');
const { tableView } = require('../lib/views');

test('a night is opened', async () => {
  const app = build();
  const answer = await app.inject({ method: 'POST', url: '/nights', payload: { pub: 'Anchor', date: '2026-02-03' } });
  assert.equal(answer.statusCode, 201);
  assert.equal(answer.json().open, true);
});

test('a team without a name', async () => {
  const app = build();
  const night = await app.store.addNight({ pub: 'Anchor', date: '2026-02-03' });
  const answer = await app.inject({ method: 'POST', url: `/nights/${night.id}/teams`, payload: {} });
  assert.equal(answer.statusCode, 400);
  assert.equal((await app.inject('/nights/none/table')).statusCode, 404);
});

test('the table', () => {
  const teams = [
    { id: 'a', name: 'Owls', players: [1, 2], points: 3 },
    { id: 'b', name: 'Newts', players: [1], points: 7 },
  ];
  assert.deepEqual(tableView(teams).map((row) => row.name), ['Newts', 'Owls']);
});
