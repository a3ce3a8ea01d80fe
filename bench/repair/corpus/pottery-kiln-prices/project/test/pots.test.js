const assert = require('node:assert/strict');
const test = require('node:test');
const { build } = require('../src/app');
const views = require('../src/views');

test('one pot', async () => {
  const answer = await build().inject('/pots/jug');
  assert.deepEqual(answer.json(), { id: 'jug', glaze: 'shino', price: '€ 93.50' });
});

test('unknown', async () => {
  const answer = await build().inject('/pots/vase');
  assert.equal(answer.statusCode, 404);
});

test('list', () => {
  assert.deepEqual(views.list([{ id: 'a', glaze: 'b', price: 3 }]), { pots: [{ id: 'a', glaze: 'b', price: '€ 3.00' }], from: '€ 3.00' });
  assert.deepEqual(views.list([]), { pots: [], from: null });
});
