const assert = require('node:assert');
const { test } = require('node:test');
const { describe, soundings } = require('../plan');
const { settingsOf } = require('../settings');

test('as it is by default', () => {
  assert.deepStrictEqual(soundings(settingsOf({})), [0, 10, 40]);
});

test('a tone of the town', () => {
  assert.strictEqual(describe(settingsOf({ tone: { hertz: 400 } })), '400 Hz, rising 3 s, at 0, 10, 40 s');
});

test('a repetition of the town', () => {
  assert.deepStrictEqual(soundings(settingsOf({ repeat: { times: 4, delays: [5] } })), [0, 5, 10, 15]);
});
