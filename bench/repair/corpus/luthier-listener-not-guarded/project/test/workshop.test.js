const assert = require('node:assert');
const { test } = require('node:test');
const { setImmediate: turn } = require('node:timers/promises');
const { workshop } = require('../lib/workshop');

const fails = async () => {
  throw new Error('no credit');
};

test('an instrument comes and goes', async () => {
  const sent = [];
  const { bus, journal } = workshop(async (number) => sent.push(number));
  for (const kind of ['arrived', 'finished', 'fetched']) {
    bus.emit(kind, { instrument: 'v', customer: { name: 'N', phone: '1' } });
    await turn();
  }
  assert.deepStrictEqual(sent, ['1', '1']);
  assert.strictEqual(journal.entries.length, 4);
});

test('failures are put down', async () => {
  const { bus, journal } = workshop(fails);
  bus.emit('arrived', { instrument: 'v', customer: { phone: '1' } });
  await turn();
  assert.deepStrictEqual(journal.failures, [{ instrument: 'v', reason: 'no credit' }]);
});
