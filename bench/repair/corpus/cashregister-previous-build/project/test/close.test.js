'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { close } = require('../src/close');

test('a day', () => {
  const payments = [{ kind: 'card', cents: 1000 }, { kind: 'card', cents: 501 }, { kind: 'cash', cents: 20 }];
  assert.deepStrictEqual(close({ day: 'd', payments }), { day: 'd', cash: 20, card: 1501, voucher: 0, averageCard: 751 });
});

test('a day without cards', () => {
  assert.strictEqual(close({ day: 'd', payments: [] }).averageCard, null);
});
