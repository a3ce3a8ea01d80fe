const assert = require('node:assert/strict');
const { test } = require('node:test');
const build = require('../src/app');

test('a booking', async () => {
  const answer = await build().inject('/bookings/8');
  assert.deepEqual(answer.json(), { team: 'Swift', slot: '2026-09-05T09', scale: 'full size', paid: '420.00' });
});

test('the booking of a slot', async () => {
  assert.equal((await build().inject('/slots/2026-09-04T09/booking')).json().scale, '1:4');
});

test('no such booking', async () => {
  const answer = await build().inject('/bookings/99');
  assert.equal(answer.statusCode, 404);
  assert.deepEqual(answer.json(), { message: 'booking not found' });
});
