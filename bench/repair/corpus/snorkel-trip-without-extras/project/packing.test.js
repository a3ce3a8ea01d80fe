const request = require('supertest');
const app = require('./index');

it('tells prices', async () => {
  expect((await request(app).get('/trips/reef-0610/price')).body).toEqual({ price: 192 });
  expect((await request(app).get('/trips/reef-0609/price')).body).toEqual({ price: 347 });
});

it('packs', async () => {
  const answer = await request(app).get('/trips/reef-0609/packing');
  expect(answer.body).toEqual({ mask: 6, fins: 6, vest: 6, camera: 2, 'wetsuit-s': 1 });
});

it('knows its trips', () => request(app).get('/trips/reef-1/packing').expect(404));
