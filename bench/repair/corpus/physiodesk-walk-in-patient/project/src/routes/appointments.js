'use strict';

const { Router } = require('express');
const store = require('../data/store');
const { toCard, toListItem } = require('../presenters/appointment');

const router = Router();

router.get('/', (req, res) => {
  const { day } = req.query;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day || '')) {
    return res.status(400).json({ message: 'day must be YYYY-MM-DD' });
  }
  const found = store.appointmentsOn(day);
  res.json({ day, appointments: found.map((one) => toListItem(one)) });
});

router.get('/:id', (req, res) => {
  const appointment = store.appointment(req.params.id);
  if (!appointment) return res.status(404).json({ message: 'Not found' });
  const patient = store.patient(appointment.patientId);
  res.json(toCard(appointment, patient));
});

module.exports = router;
