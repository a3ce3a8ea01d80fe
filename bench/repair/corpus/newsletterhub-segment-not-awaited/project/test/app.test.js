const request = require('supertest');
const app = require('../src/app');
const { render } = require('../src/services/templates');

describe('segments', () => {
  it('counts', async () => {
    const res = await request(app).get('/segments/trial/count');
    expect(res.body).toEqual({ success: true, count: 2 });
  });

  it('does not know every segment', async () => {
    const res = await request(app).get('/segments/nope/count');
    expect(res.status).toBe(404);
  });
});

describe('preview', () => {
  it('needs a segment', async () => {
    const res = await request(app).post('/campaigns/preview').send({ subject: 'Hi' });
    expect(res.status).toBe(400);
  });
});

describe('render', () => {
  it('fills in', () => {
    expect(render('Hi {{ name }}, {{x}}', { name: 'Ida' })).toBe('Hi Ida, {{x}}');
  });
});
