const assert = require('node:assert');
const { test } = require('node:test');
const request = require('supertest');
const app = require('../src/app');

test('a table sees its wines', async () => {
  const { body } = await request(app).post('/session').send({ pin: '0815' });
  const wines = await request(app).get('/wines').set('authorization', `Bearer ${body.token}`);
  assert.deepStrictEqual(wines.body, ['Pinot noir']);
});

test('nobody else does', async () => {
  assert.strictEqual((await request(app).post('/session').send({ pin: '1' })).status, 401);
  assert.strictEqual((await request(app).get('/wines')).status, 401);
});
