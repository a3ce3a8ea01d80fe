const assert = require('node:assert/strict');
const { test } = require('node:test');
const { perLine } = require('../lib/bill');
const { parse } = require('../lib/records');

test('lines', () => {
  assert.deepEqual(parse('# x\n1, 2 ,2026-05-01T08:00,ANSWERED,30\r\n'), [
    { from: '1', to: '2', begin: '2026-05-01T08:00', state: 'ANSWERED', seconds: 30, route: null },
  ]);
});

test('bills', () => {
  const calls = [
    { from: '2', seconds: 61, route: 'foreign' },
    { from: '1', seconds: 10, route: null },
    { from: '2', seconds: 60, route: 'mobile' },
  ];
  assert.deepEqual(perLine(calls), [
    { from: '1', calls: 1, cost: 0.03 },
    { from: '2', calls: 2, cost: 0.92 },
  ]);
});
