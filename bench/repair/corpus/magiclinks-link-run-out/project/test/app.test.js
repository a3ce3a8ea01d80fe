const assert = require('node:assert');
const { test } = require('node:test');
const request = require('supertest');
const { create } = require('../src/app');
const tokens = require('../src/tokens');

test('enters with a link', async () => {
  const entered = await request(create()).get('/enter').query({ link: tokens.sign({ mail: 'a@b.c' }, 60) });
  assert.strictEqual(entered.body.visits, 1);
  const me = await request(create()).get('/me').set('authorization', `Bearer ${entered.body.session}`);
  assert.deepStrictEqual(me.body, { mail: 'a@b.c' });
});

test('no session', async () => {
  const answer = await request(create()).get('/me');
  assert.deepStrictEqual([answer.status, answer.body], [401, { error: 'denied' }]);
});
