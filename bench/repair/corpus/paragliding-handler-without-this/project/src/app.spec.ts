import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApp } from './app';

describe('flights', () => {
  it('lists them', async () => {
    const { body } = await request(createApp()).get('/flights');
    expect(body).toHaveLength(3);
  });

  it('adds one', async () => {
    const flight = { pilot: 'ida', site: 'Tegelberg', minutes: 8 };
    await request(createApp()).post('/flights').send(flight).expect(201, { id: 4, ...flight });
  });

  it('refuses half a flight', async () => {
    await request(createApp()).post('/flights').send({ pilot: 'ida' }).expect(422, { error: 'incomplete flight' });
  });
});
