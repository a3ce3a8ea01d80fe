'use strict';

const patients = [
  {
    id: 'p-1',
    firstName: 'Marta',
    lastName: 'Klein',
    phone: '0170 555 11',
    insurance: { name: 'BKK Nord', number: 'K1' },
  },
  { id: 'p-2', firstName: 'Olu', lastName: 'Adeyemi' },
];

const appointments = [
  {
    id: 'a-101',
    patientId: 'p-1',
    startsAt: '2026-03-02T08:00:00.000Z',
    minutes: 30,
    therapist: 'Jonas',
    referral: { doctor: 'Dr. Winter', issuedOn: '2026-02-20' },
  },
  {
    id: 'a-103',
    patientId: 'p-2',
    startsAt: '2026-03-02T09:15:00.000Z',
    minutes: 45,
    therapist: 'Edda',
    notes: 'knee, pays himself',
  },
];

const byId = (rows, id) => rows.find((row) => row.id === id);

module.exports = {
  patient: (id) => byId(patients, id),
  appointment: (id) => byId(appointments, id),
  appointmentsOn: (day) => appointments.filter((one) => one.startsAt.startsWith(day)),
};
