var expect = require('chai').expect;
var request = require('supertest');
var app = require('../app');

describe('visits', function () {
  it('of a day', async function () {
    var res = await request(app).get('/visits?day=2026-05-04').expect(200);
    expect(res.body.map(function (visit) { return visit.id; })).to.deep.equal([311, 312]);
  });

  it('not in the book', async function () {
    var res = await request(app).get('/visits/9').expect(404);
    expect(res.body.message).to.equal('No visit 9 in the book');
  });

  it('put off', async function () {
    await request(app).put('/visits/313/day').send({ day: 'tomorrow' }).expect(400);
    await request(app).put('/visits/9/day').send({ day: '2026-06-01' }).expect(404);
    var res = await request(app).put('/visits/313/day').send({ day: '2026-06-01' }).expect(200);
    expect(res.body.day).to.equal('2026-06-01');
  });

  it('called off', async function () {
    await request(app).delete('/visits/313').expect(204);
    var res = await request(app).get('/visits/313').expect(200);
    expect(res.body.state).to.equal('called off');
  });

  it('of a piano', async function () {
    var res = await request(app).get('/pianos/grand-2/visits').expect(200);
    expect(res.body).to.have.length(2);
  });
});
