const assert = require('node:assert');
const { test } = require('node:test');
const { ConfigError, settings } = require('../config/settings');
const { bookings } = require('../lib/hours');

test('everything is there', () => {
  const made = settings({ SHOP: 'oper', LEDGER_URL: 'http://ledger', LEDGER_TOKEN: 'x' });
  assert.deepStrictEqual(made, { shop: 'oper', ledger: { url: 'http://ledger', token: 'x' }, rate: 46 });
});

test('what is missing is named', () => {
  assert.throws(() => settings({ SHOP: 'oper' }), new ConfigError('LEDGER_URL'));
});

test('hours', () => {
  assert.deepStrictEqual(bookings([{ wig: 'a', minutes: 95 }, { wig: 'a', minutes: 40 }], 40), [
    { wig: 'a', hours: 2.25, amount: 90 },
  ]);
});
