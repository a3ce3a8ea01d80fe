import request from 'supertest';
import { expect, it } from 'vitest';
import { app } from '../src/app.js';

it('counts seats', async () => {
  const { body } = await request(app).get('/parties/housewarming');
  expect(body).toEqual({ id: 'housewarming', title: 'Housewarming', seats: 2 });
});

it('adds a guest once', async () => {
  const guest = { name: 'Al', email: 'al@example.com', plus: '2' };
  const first = await request(app).post('/parties/nye/rsvps').send(guest);
  expect(first.status).toBe(201);
  expect(first.body.plus).toBe(2);
  const second = await request(app).post('/parties/nye/rsvps').send(guest);
  expect(second.status).toBe(409);
});

it('wants an address', async () => {
  const { status } = await request(app).post('/parties/nye/rsvps').send({ name: 'Al' });
  expect(status).toBe(400);
});

it('registers devices', async () => {
  expect((await request(app).post('/notifications/devices').send({ token: 't1' })).body).toEqual({ devices: 1 });
  expect((await request(app).post('/notifications/devices')).status).toBe(400);
});
