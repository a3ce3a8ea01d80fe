const assert = require('node:assert');
const test = require('node:test');
const format = require('../src/format');
const time = require('../src/format/time');
const prices = require('../src/prices');

test('formats', () => {
  assert.strictEqual(format.euros(12.5), '12,50 €');
  assert.strictEqual(format.kilos(1500), '1.5 t');
  assert.strictEqual(format.area(10.4), '10 m²');
  assert.strictEqual(time.weeks(1), '1 week');
});

test('prices', () => {
  assert.strictEqual(prices.transport(181), 290);
  assert.strictEqual(prices.rent(100, 4), 0);
});
