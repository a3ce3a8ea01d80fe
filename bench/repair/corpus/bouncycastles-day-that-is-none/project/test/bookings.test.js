const assert = require('node:assert');
const test = require('node:test');
const request = require('supertest');
const app = require('../src/app');

const post = (body) => request(app).post('/bookings').send(body);

test('a booking', async () => {
  const { status, body } = await post({ castle: 'pirate', day: '2026-06-06', children: 9 });
  assert.deepStrictEqual([status, body.castle], [201, 'pirate']);
});

test('refusals', async () => {
  const refused = async (body) => {
    const answer = await post(body);
    return [answer.status, answer.body.field];
  };
  assert.deepStrictEqual(await refused({ castle: 'moat', day: '2026-06-06', children: 1 }), [422, 'castle']);
  assert.deepStrictEqual(await refused({ castle: 'pirate', day: '2026-06-06', children: 11 }), [422, 'children']);
  assert.deepStrictEqual(await refused({ castle: 'pirate', day: '2026-02-31', children: 2 }), [422, 'day']);
});
