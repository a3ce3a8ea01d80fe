'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { decode } = require('../src/queue');
const { dispatch } = require('../src/dispatch');
const { Stock } = require('../src/stock');

test('messages are decoded by their type', () => {
  assert.deepEqual(decode('id: 7\ntopic: discard\ncontent-type: text/plain\n\nB-1\n'), {
    id: '7',
    topic: 'discard',
    body: 'B-1',
  });
  assert.deepEqual(decode('ID: 8\nTopic: donation\nContent-Type: application/json\n\n{"ml": 1}').body, { ml: 1 });
});

test('bags wait until they are tested', async () => {
  const stock = new Stock();
  await dispatch({ id: '1', topic: 'donation', body: { bag: 'B-1', group: 'B+', ml: 450 } }, stock);
  await dispatch({ id: '2', topic: 'donation', body: { bag: 'B-2', group: 'B+', ml: 120 } }, stock);
  assert.equal(stock.bags.size, 1);
  assert.equal(stock.byGroup().size, 0);
  stock.release('B-1');
  assert.deepEqual([...stock.byGroup()], [['B+', 1]]);
  await dispatch({ id: '3', topic: 'discard', body: 'B-1' }, stock);
  assert.equal(stock.bags.size, 0);
});
