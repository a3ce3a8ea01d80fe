'use strict';

const assert = require('node:assert');
const { describe, it } = require('node:test');
const { statement } = require('../lib/statement');
const { toItem } = require('../lib/usage');
const { money, sum } = require('../lib/money');

describe('statement', () => {
  it('lists and adds up', () => {
    const items = [
      { service: 'web', hours: 10, amount: 1.5, credit: 0 },
      { service: 'db', hours: 5, amount: 4, credit: 0.25 },
    ];
    assert.strictEqual(
      statement('a', items),
      ['Statement for a', 'web              10 h      $1.50', 'db                5 h      $4.00 (credit $0.25)', 'Due: $5.25'].join('\n'),
    );
  });
});

describe('usage', () => {
  it('reads the unit price', () => {
    const item = toItem({ service: 'x', hours: 1, unit_price: '0.5000', amount: '0.50', credit: '0.00' });
    assert.strictEqual(item.unitPrice, 0.5);
    assert.strictEqual(item.credit, 0);
  });
});

describe('money', () => {
  it('has two digits', () => assert.strictEqual(money(3), '$3.00'));
  it('sums', () => assert.strictEqual(sum([{ a: 1 }, { a: 2 }], (x) => x.a), 3));
});
