const assert = require('node:assert');
const { test } = require('node:test');
const { quote } = require('../quote');

test('a short stay', () => {
  assert.deepEqual(quote({ nights: 2, guests: 2 }), { price: 190, notes: [] });
});

test('a week', () => {
  assert.deepEqual(quote({ nights: 7 }), { price: 546, notes: ['Bed linen is changed once a week.'] });
});
