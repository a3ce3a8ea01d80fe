const { expect } = require('chai');
const request = require('supertest');
const { buildApp } = require('../lib/app');
const { stars } = require('../lib/html');

describe('pizza trail', () => {
  it('lists the best first', async () => {
    const { text } = await request(buildApp()).get('/').expect(200);
    expect(text.indexOf('Il Forno')).to.be.below(text.indexOf('Da Nino'));
    expect(text.indexOf('Al Ponte')).to.be.below(text.indexOf('The Hut'));
  });

  it('shows a spot', async () => {
    expect((await request(buildApp()).get('/spots/ponte')).text).to.contain('<p>★★★☆☆ 3.0</p><p>2 ratings</p>');
    expect((await request(buildApp()).get('/spots/hut')).text).to.contain('not rated yet');
    await request(buildApp()).get('/spots/none').expect(404);
  });

  it('draws stars', () => {
    expect(stars(0)).to.equal('☆☆☆☆☆');
    expect(stars(5)).to.equal('★★★★★');
  });
});
