const request = require('supertest');
const app = require('../src/app');

describe('orders', () => {
  it('lists all orders', async () => {
    const res = await request(app).get('/orders');
    expect(res.status).toBe(200);
    expect(res.body.map((o) => o.shipTo)).toEqual(['12 Mill Lane, CB1 2AB Cambridge', 'Pickup in store']);
  });

  it('prints the packing slip', async () => {
    const res = await request(app).get('/orders/1041/packing-slip');
    expect(res.body).toEqual({
      order: 1041,
      customer: 'Priya Nair',
      shipTo: '12 Mill Lane, CB1 2AB Cambridge',
      pieces: 3,
      lines: ['2 x Assam 250 g (TEA-01)', '1 x Stoneware cup (CUP-04)'],
    });
  });

  it('answers 404 for an unknown order', async () => {
    const res = await request(app).get('/orders/1/packing-slip');
    expect(res.status).toBe(404);
  });
});
