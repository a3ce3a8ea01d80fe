'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { createApp } = require('../lib/app');
const { toListItem } = require('../lib/serialize');

async function get(path) {
  const server = createApp().listen(0);
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  const body = await response.json();
  server.close();
  return { status: response.status, body };
}

test('shows a parcel', async () => {
  const { status, body } = await get('/orders/A-100');
  assert.equal(status, 200);
  assert.equal(body.city, 'Ghent');
  assert.equal(body.off, '5.00');
});

test('lists orders', async () => {
  const { body } = await get('/orders');
  assert.equal(body.orders.length, 2);
});

test('unknown order', async () => {
  const { status, body } = await get('/orders/Z-1');
  assert.equal(status, 404);
  assert.deepEqual(body, { error: 'order_not_found' });
});

test('no coupon is null', () => {
  assert.equal(toListItem({ id: 1, total: 0, customer: { name: 'x' } }).coupon, null);
});
