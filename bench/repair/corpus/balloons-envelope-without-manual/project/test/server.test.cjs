const assert = require('node:assert');
const { once } = require('node:events');
const { after, before, test } = require('node:test');
const { createServer } = require('../server.cjs');

const server = createServer();
const get = (path) => fetch(`http://127.0.0.1:${server.address().port}${path}`);

before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
after(() => server.close());

test('papers', async () => {
  assert.match(await (await get('/envelopes/D-OLUM/manual')).text(), /revision 12/);
  assert.strictEqual((await get('/envelopes/D-ONEW/certificate')).status, 404);
});

test('an envelope', async () => {
  assert.deepStrictEqual(await (await get('/envelopes/D-OKTA')).json(), { id: 'D-OKTA', cubic: 2600, inspected: null });
  assert.strictEqual((await get('/envelopes/D-NONE')).status, 404);
});
