const assert = require('node:assert/strict');
const { test } = require('node:test');
const { calendar, stamp } = require('../lib/calendar');
const { fold } = require('../lib/text');

test('stamp', () => assert.equal(stamp('2026-05-01T09:30:00Z'), '20260501T093000Z'));

test('calendar', () => {
  const text = calendar([{ id: 1, title: 'A; b', start: '2026-05-01T09:30:00Z', end: '2026-05-01T10:00:00Z' }]);
  assert.match(text, /SUMMARY:A\\; b\r\n/);
});

test('fold', () => assert.equal(fold('x'.repeat(80)), `${'x'.repeat(75)}\r\n ${'x'.repeat(5)}`));
