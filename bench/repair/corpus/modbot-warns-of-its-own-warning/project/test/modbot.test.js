'use strict';

const assert = require('assert');
const test = require('node:test');
const { makeBot } = require('../lib/bot');
const { digest } = require('../lib/digest');
const { keepLog } = require('../lib/keep-log');

function printer() {
  const printed = [];
  return { printed, log: (...args) => printed.push(args), warn: (...args) => printed.push(args) };
}

test('three strikes', () => {
  const out = printer();
  const bot = makeBot(out);
  const spam = { from: 'x', text: 'https://a.example https://b.example' };
  assert.deepEqual([spam, spam, spam, spam].map(bot.hear), ['strike', 'strike', 'strike', 'muted']);
  assert.deepEqual(out.printed[2], ['%s broke %s (strike %d)', 'x', 'links', 3]);
});

test('the log is kept and printed', () => {
  const out = printer();
  const kept = keepLog(out);
  out.log('%s: ok', 'kit');
  assert.deepEqual(kept.lines, ['info  kit: ok']);
  assert.deepEqual(out.printed, [['%s: ok', 'kit']]);
  kept.restore();
  out.warn('later');
  assert.equal(kept.lines.length, 1);
  assert.equal(out.printed.length, 2);
});

test('the digest', () => {
  assert.equal(digest(['info  a: ok', 'warn  b broke links']), '2 lines, 1 warnings\n- b broke links');
});
