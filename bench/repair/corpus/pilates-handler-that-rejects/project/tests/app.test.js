const request = require('supertest');
const createApp = require('../src/app');

test('join and leave', async () => {
  const app = createApp();
  await request(app).post('/classes/tue-07/members').send({ member: 'ute' }).expect(201, { members: ['ute'] });
  await request(app).post('/classes/tue-07/members').send({ member: 'ida' }).expect(409, { code: 'class_full' });
  await request(app).delete('/classes/tue-07/members/ute').expect(200, { members: [] });
});

test('unknown', () => request(createApp()).get('/classes/x').expect(404, { code: 'class_unknown' }));
