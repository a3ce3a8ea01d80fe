const request = require('supertest');
const { expect } = require('chai');
const app = require('../app');

describe('teams', function () {
  it('lists them', async function () {
    const res = await request(app).get('/tournaments/indoor/teams');
    expect(res.body).to.have.length(1);
  });

  it('registers one', async function () {
    const res = await request(app)
      .post('/tournaments/indoor/teams')
      .send({ name: 'Bears', players: ['x', 'y', 'z'] });
    expect(res.status).to.equal(201);
    expect(res.body).to.deep.equal({ name: 'Bears', number: 2 });
  });

  it('refuses a taken name', async function () {
    const res = await request(app)
      .post('/tournaments/indoor/teams')
      .send({ name: 'foxes', players: ['x', 'y', 'z'] });
    expect(res.status).to.equal(409);
  });

  it('refuses a team without a name', async function () {
    const res = await request(app).post('/tournaments/indoor/teams').send({ players: [] });
    expect(res.status).to.equal(400);
  });
});
