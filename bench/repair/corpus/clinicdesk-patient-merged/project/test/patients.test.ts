import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app';

describe('patients', () => {
  it('shows a patient', async () => {
    const response = await request(createApp()).get('/api/patients/p-12').expect(200);
    expect(response.body.lastName).toBe('Feld');
  });

  it('answers 404 for a patient that does not exist', async () => {
    const response = await request(createApp()).get('/api/patients/p-1').expect(404);
    expect(response.body).toEqual({ error: 'Patient p-1 not found' });
  });

  it('lists appointments', async () => {
    const response = await request(createApp()).get('/api/patients/p-12/appointments').expect(200);
    expect(response.body).toEqual({
      patient: 'Feld, Nora',
      appointments: [{ startsAt: '2026-02-10T09:20', room: 'B2' }],
    });
  });

  it('books', async () => {
    const app = createApp();
    await request(app).post('/api/patients/p-78/appointments').send({ startsAt: '2026-03-01T08:00', room: 'A1' }).expect(201);
    const response = await request(app).get('/api/patients/p-78/appointments').expect(200);
    expect(response.body.appointments).toHaveLength(1);
  });
});
