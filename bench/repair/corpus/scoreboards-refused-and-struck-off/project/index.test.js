const request = require('supertest');
const app = require('./index');

test('results, the best first', async () => {
  const { body } = await request(app).get('/contests/spring/results');
  expect(body.map((r) => r.name)).toEqual(['Mo', 'Flo']);
});

test('an open contest', async () => {
  const added = await request(app).post('/contests/summer/results').send({ name: 'Ivy', points: '40' });
  expect(added.body).toEqual({ id: 2, name: 'Ivy', points: 40 });
  const struck = await request(app).delete('/contests/summer/results/2');
  expect(struck.body.name).toBe('Ivy');
  expect((await request(app).delete('/contests/summer/results/2')).status).toBe(404);
});

test('a closed contest', async () => {
  const answer = await request(app).post('/contests/spring/results').send({ name: 'Ivy', points: 1 });
  expect(answer.status).toBe(409);
});
