import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.js';

const app = createApp();

describe('devices', () => {
  it('shows one', async () => {
    const res = await request(app).get('/devices/65f0c0ffee0000000000a002');
    expect(res.body.kind).toBe('meter');
  });

  it('answers 404 for what is no id', async () => {
    const res = await request(app).get('/devices/kitchen');
    expect(res.status).toBe(404);
    expect(res.body).toEqual({ error: 'device not found' });
  });

  it('renames one', async () => {
    const res = await request(app).patch('/devices/65f0c0ffee0000000000a001').send({ label: 'Galley' });
    expect(res.body.label).toBe('Galley');
  });

  it('refuses an empty label', async () => {
    const res = await request(app).patch('/devices/65f0c0ffee0000000000a001').send({ label: ' ' });
    expect(res.status).toBe(422);
  });

  it('answers 404 for an unknown device', async () => {
    const res = await request(app).patch('/devices/65f0c0ffee0000000000ffff').send({ label: 'x' });
    expect(res.status).toBe(404);
  });
});
