const request = require('supertest');
const { createApp } = require('../src/app');

test('kept and given away', async () => {
  const app = createApp();
  const { body } = await request(app).post('/shells').send({ name: 'Cowrie' }).expect(201);
  await request(app).get(`/shells/${body._id}`).expect(200, { ...body, name: 'Cowrie', beach: null });
  await request(app).delete(`/shells/${body._id}`).expect(204);
  await request(app).delete(`/shells/${body._id}`).expect(404);
  await request(app).get('/shells').expect(200, []);
});

test('refusals', async () => {
  await request(createApp()).post('/shells').send({}).expect(422);
  await request(createApp()).get('/shells/abc').expect(404, { message: 'not found' });
});
