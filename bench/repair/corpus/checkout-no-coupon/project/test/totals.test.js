const assert = require('node:assert');
const { test } = require('node:test');
const { totals } = require('../app');

const lines = [{ title: 'Mug', quantity: 2, unitPrice: 1250 }];

test('totals', () => {
  assert.deepStrictEqual(totals({ lines, coupon: null }), { items: 2500, discount: 0, shipping: 490, total: 2990 });
  assert.strictEqual(totals({ lines, coupon: { percent: 10 } }).discount, 250);
});
