const jwt = require('jsonwebtoken');
const request = require('supertest');
const { createApp } = require('../src/app');
const { createTokens } = require('../src/tokens');

const config = { sessionSecret: 's', joinSecret: 'j' };

test('a host sees the own webinars', async () => {
  const token = jwt.sign({ sub: 'ann' }, 's');
  const answer = await request(createApp(config)).get('/mine').set('authorization', `Bearer ${token}`);
  expect(answer.body).toEqual([{ id: 'w1', title: 'Pruning in winter' }]);
});

test('a session that is none', async () => {
  const answer = await request(createApp(config)).get('/mine').set('authorization', 'Bearer x.y.z');
  expect([answer.status, answer.body]).toEqual([401, { error: 'session_invalid' }]);
});

test('joining', async () => {
  const app = createApp(config);
  const answer = await request(app).get(createTokens(config).joinLink('w2', 'a@example.org'));
  expect(answer.body).toEqual({ title: 'Grafting', room: 'rm-2020', attendees: 1 });
  expect((await request(app).get(createTokens(config).joinLink('w9', 'a@example.org'))).status).toBe(404);
});
