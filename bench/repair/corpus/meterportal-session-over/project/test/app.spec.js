const assert = require('node:assert');
const request = require('supertest');
const app = require('../src/app');
const { issue } = require('../src/auth');

describe('the portal', () => {
  const bearer = { authorization: `Bearer ${issue('m-101')}` };

  it('shows the readings of the customer', async () => {
    const res = await request(app).get('/readings').set(bearer);
    assert.strictEqual(res.body.length, 2);
  });

  it('wants a token', async () => {
    for (const value of ['', 'Basic abc', 'Bearer']) {
      const res = await request(app).get('/readings').set('authorization', value);
      assert.strictEqual(res.status, 401);
      assert.deepStrictEqual(res.body, { error: 'unauthorized' });
    }
  });

  it('refuses half a reading', async () => {
    const res = await request(app).post('/readings').set(bearer).send({ day: '2026-03-01' });
    assert.strictEqual(res.status, 400);
  });
});
