'use strict';

const { Router } = require('express');
const store = require('../data/store');
const { toPatient } = require('../presenters/patient');

const router = Router();

router.get('/:id', (req, res) => {
  const patient = store.patient(req.params.id);
  if (!patient) return res.status(404).json({ message: 'Not found' });
  res.json(toPatient(patient));
});

module.exports = router;
