import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, toPrice } from '../src/prices.mjs';

test('prices', () => {
  assert.deepEqual(toPrice({ symbol: 'A', close: 1.239 }), { symbol: 'A', price: 1.24, currency: 'USD' });
});

test('what has changed', () => {
  const price = (symbol, value) => ({ symbol, price: value });
  assert.deepEqual(changed([price('A', 1), price('B', 2)], [price('A', 1), price('B', 3)]), [price('B', 3)]);
});
