const test = require('node:test');
const assert = require('node:assert/strict');
const { latest, summary } = require('../summary');

test('bottles', () => {
  assert.deepEqual(summary([{ at: '2026-01-01T07:00', kind: 'bottle', ml: 100 }]), {
    bottles: 1,
    ml: 100,
    lastBottle: '07:00',
    lastSleep: null,
  });
});

test('sleep', () => {
  const entries = [
    { at: '2026-01-01T07:00', kind: 'bottle', ml: 100 },
    { at: '2026-01-01T08:00', kind: 'sleep' },
    { at: '2026-01-01T12:30', kind: 'sleep' },
  ];
  assert.equal(summary(entries).lastSleep, '12:30');
});

test('the latest', () => {
  assert.equal(latest([{ at: 'a' }, { at: 'c' }, { at: 'b' }]).at, 'c');
});
