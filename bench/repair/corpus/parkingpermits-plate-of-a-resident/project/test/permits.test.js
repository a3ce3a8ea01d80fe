const { expect } = require('chai');
const request = require('supertest');
const app = require('../app');
const permits = require('../services/permits');
const plates = require('../services/plates');

describe('permits', function () {
  it('are in force from their first to their last day', function () {
    const permit = { from: '2025-01-01', to: '2025-01-14' };
    expect(permits.isActive(permit, new Date('2025-01-14T10:00:00Z'))).to.equal(true);
    expect(permits.isActive(permit, new Date('2025-01-15T00:00:00Z'))).to.equal(false);
    expect(permits.isActive({ from: '2025-01-01', to: null }, new Date())).to.equal(true);
  });

  it('belong to residents', async function () {
    const res = await request(app).get('/residents/r7/permits').expect(200);
    expect(res.body.permits.map((p) => p.number)).to.deep.equal(['P-2', 'P-1']);
  });
});

describe('plates', function () {
  it('are compared without blanks', function () {
    expect(plates.normalise('ka-tr 204')).to.equal('KATR204');
  });
});

describe('check', function () {
  it('wants a zone', function () {
    return request(app).get('/check/KATR204').expect(400);
  });
});
