const assert = require('node:assert/strict');
const { once } = require('node:events');
const { test } = require('node:test');
const { buildApp } = require('../src/app');
const { legsOf } = require('../src/survey');
const { grow } = require('../src/tree');

test('a passage', () => {
  const passages = grow(legsOf('hollow-hill'));
  assert.equal(passages.get('sump').depth(), 268);
  assert.deepEqual(passages.get('stream').outline(), { id: 'stream', metres: 210, from: 'entrance', branches: ['boulders', 'sump'] });
});

test('the list', async (t) => {
  const server = buildApp().listen(0);
  await once(server, 'listening');
  t.after(() => server.close());
  const get = (path) => fetch(`http://127.0.0.1:${server.address().port}/caves/${path}`);
  assert.equal((await (await get('hollow-hill/passages')).json()).length, 5);
  assert.equal((await get('hollow-hill/passages/lake')).status, 404);
  assert.equal((await get('deep/passages')).status, 404);
});
