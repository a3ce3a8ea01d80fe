const assert = require('node:assert');
const { test } = require('node:test');
const { siteOf } = require('../lib/site');
const { advice } = require('../lib/advice');

test('defaults', () => {
  assert.deepStrictEqual(siteOf({ id: 1, name: 'A', settings: null }), { id: 1, name: 'A', limit: 20, unit: 'm/s' });
});

test('own settings', () => {
  const site = siteOf({ id: 1, name: 'A', settings: '{"limit":10}' });
  assert.strictEqual(advice(site, 11), 'A: let go (limit 10 m/s)');
  assert.strictEqual(advice(site, 9), 'A: work on (limit 10 m/s)');
});
