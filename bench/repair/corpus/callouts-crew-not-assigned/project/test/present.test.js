'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const calls = require('../lib/calls');
const { presentCall } = require('../lib/present');

test('a closed call', () => {
  assert.deepStrictEqual(presentCall(calls.byId('C-101')), {
    id: 'C-101',
    priority: 1,
    address: '4 Mill Lane',
    receivedAt: '2026-03-02T08:11:00.000Z',
    closedAt: '2026-03-02T09:20:00.000Z',
    hospital: 'St. Anna',
    crew: 'Alpha 3',
    vehicle: 'RTW-12',
  });
});

test('a call on its way', () => {
  assert.strictEqual(presentCall(calls.byId('C-103')).hospital, null);
});
