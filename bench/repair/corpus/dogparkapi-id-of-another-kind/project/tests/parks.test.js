const request = require('supertest');
const app = require('../app');

describe('GET /api/parks', () => {
  it('lists parks', async () => {
    const res = await request(app).get('/api/parks');
    expect(res.body).toHaveLength(2);
  });

  it('shows a park', async () => {
    const res = await request(app).get('/api/parks/65a1f0c2b7e4d9001a2b3c4e');
    expect(res.body.name).toBe('Old Orchard');
  });

  it('answers 404', async () => {
    expect((await request(app).get('/api/parks/65a1f0c2b7e4d9001a2b3c4f')).status).toBe(404);
    expect((await request(app).get('/api/parks/robots.txt')).status).toBe(404);
    expect((await request(app).get('/api/parks/65a1f0c2b7e4d9001a2b3c4f/reviews')).status).toBe(404);
  });

  it('shows reviews', async () => {
    const res = await request(app).get('/api/parks/65a1f0c2b7e4d9001a2b3c4d/reviews');
    expect(res.body).toEqual({ park: 'Riverside', reviews: [{ stars: 5, text: 'Clean water' }] });
  });
});
