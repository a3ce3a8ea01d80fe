const request = require('supertest');
const app = require('../src/app');

it('shows what is left', async () => {
  const res = await request(app).get('/employees/e-1/leave');
  expect(res.body).toEqual({ employee: 'Agnes', year: 2026, left: 18 });
});

it('adds up a team', async () => {
  const res = await request(app).get('/teams/ops/leave');
  expect(res.body).toEqual({ team: 'ops', left: 18 });
  const none = await request(app).get('/teams/none/leave');
  expect(none.body.left).toBe(0);
});

it('knows who works here', async () => {
  const res = await request(app).get('/employees/e-77/leave');
  expect(res.status).toBe(404);
  expect(res.body).toEqual({ error: 'Employee not found' });
});
