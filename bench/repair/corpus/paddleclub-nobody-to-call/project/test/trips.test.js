const assert = require('node:assert');
const { test } = require('node:test');
const request = require('supertest');
const app = require('../app');

test('call sheet', async () => {
  const { body } = await request(app).get('/trips/gorge/callsheet');
  assert.deepStrictEqual(body, [{ paddler: 'Pia', call: 'Max 555-0101' }]);
});

test('sign up', async () => {
  const { status, body } = await request(app)
    .post('/trips/gorge/paddlers')
    .send({ name: 'Jon', emergency: { name: 'Liv' } });
  assert.strictEqual(status, 201);
  assert.deepStrictEqual(body, { name: 'Jon', boat: null, callName: 'Liv', callPhone: null });
});

test('nameless', async () => {
  assert.strictEqual((await request(app).post('/trips/gorge/paddlers').send({})).status, 400);
  assert.strictEqual((await request(app).get('/trips/moon/callsheet')).status, 404);
});
