const { expect } = require('chai');
const request = require('supertest');
const app = require('../src/app');
const collection = require('../src/collection');
const { listPage } = require('../src/views/pages');

describe('collection', () => {
  it('is searched by all words', () => {
    expect(collection.search('jurassic whitby')).to.have.lengthOf(1);
    expect(collection.search('trex')).to.deep.equal([]);
  });

  it('shows a period', async () => {
    const { text } = await request(app).get('/periods/devonian').expect(200);
    expect(text).to.include('<li id="T02">Phacops <small>Erfoud</small></li>');
  });

  it('does not know every period', () => request(app).get('/periods/permian').expect(404));

  it('says that there is nothing', () => {
    expect(listPage({ title: 'X & Y', items: [] })).to.match(/<h1>X &amp; Y<\/h1><p class="none">/);
  });
});
