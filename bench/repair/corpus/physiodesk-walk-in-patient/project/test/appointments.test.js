'use strict';

const request = require('supertest');
const { createApp } = require('../src/app');

const app = createApp();

describe('appointments', () => {
  it('lists a day', async () => {
    const { body } = await request(app).get('/appointments?day=2026-03-02').expect(200);
    expect(body.appointments.map((one) => one.id)).toEqual(['a-101', 'a-103']);
    expect(body.appointments[1].referredBy).toBeNull();
  });

  it('wants a day', () => request(app).get('/appointments?day=monday').expect(400));

  it('shows the card of an appointment', async () => {
    const { body } = await request(app).get('/appointments/a-101').expect(200);
    expect(body).toMatchObject({
      endsAt: '2026-03-02T08:30:00.000Z',
      referredBy: 'Dr. Winter',
      patient: { name: 'Marta Klein', insurance: 'BKK Nord' },
      notes: null,
    });
  });

  it('knows no other', () => request(app).get('/appointments/a-999').expect(404));
});

describe('patients', () => {
  it('shows one', async () => {
    const { body } = await request(app).get('/patients/p-2').expect(200);
    expect(body).toEqual({ id: 'p-2', name: 'Olu Adeyemi', phone: null, insurance: null });
  });
});
