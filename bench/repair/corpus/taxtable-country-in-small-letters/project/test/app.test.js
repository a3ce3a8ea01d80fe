const request = require('supertest');
const app = require('../src/app');

test('rates', async () => {
  const res = await request(app).get('/rates/de');
  expect(res.body).toEqual({ standard: 0.19, reduced: 0.07 });
  expect((await request(app).get('/rates/fr')).status).toBe(404);
});

test('an invoice', async () => {
  const lines = [{ cents: 1000, kind: 'book' }, { cents: 2000, kind: 'lamp' }];
  const res = await request(app).post('/invoice').send({ country: 'DE', lines });
  expect(res.body).toEqual({ net: 3000, tax: 450, gross: 3450 });
});

test.each([[{}], [{ country: 'FR', lines: [] }], [{ country: 'DE', lines: [] }]])('refused: %j', async (body) => {
  expect((await request(app).post('/invoice').send(body)).status).toBe(422);
});
