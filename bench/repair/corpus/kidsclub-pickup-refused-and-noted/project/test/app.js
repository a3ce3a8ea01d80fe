var request = require('supertest');
var app = require('../app');

describe('kidsclub', function () {
  it('hands a child over', function () {
    return request(app).post('/children/2/pickups').send({ by: 'Anke' }).expect(201, { name: 'Jip', by: 'Anke' });
  });

  it('asks who it is', function () {
    return request(app).post('/children/1/pickups').send({}).expect(400);
  });

  it('knows who is here', function () {
    return request(app).post('/children/3/pickups').send({ by: 'Elin' }).expect(409);
  });
});
