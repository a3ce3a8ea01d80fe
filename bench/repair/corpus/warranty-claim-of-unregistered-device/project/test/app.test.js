const request = require('supertest');
const app = require('../src/app');

jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout'], now: new Date('2026-05-01') });

describe('devices', () => {
  it('shows a device', async () => {
    const res = await request(app).get('/devices/WX-1001');
    expect(res.body).toEqual({ serial: 'WX-1001', model: 'Kettle 2' });
  });

  it('answers 404 for unknown devices', async () => {
    const res = await request(app).get('/devices/nope/claims');
    expect(res.status).toBe(404);
    expect(res.body.error).toBe('device_not_found');
  });
});

describe('claims', () => {
  it('opens a claim', async () => {
    const res = await request(app).post('/claims').send({ serial: 'WX-1003', fault: 'leaks' });
    expect(res.status).toBe(201);
    expect(res.body.coveredUntil).toBe('2028-06-11');
  });

  it('refuses a claim after the warranty', async () => {
    const res = await request(app).post('/claims').send({ serial: 'WX-1002', fault: 'smells' });
    expect(res.status).toBe(409);
  });

  it('asks for the fault', async () => {
    const res = await request(app).post('/claims').send({ serial: 'WX-1002' });
    expect(res.status).toBe(422);
  });
});
