'use strict';

const express = require('express');
const appointments = require('./routes/appointments');
const patients = require('./routes/patients');

function createApp() {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.json());

  app.use('/appointments', appointments);
  app.use('/patients', patients);

  app.use((req, res) => {
    res.status(404).json({ message: 'Not found' });
  });
  // eslint-disable-next-line no-unused-vars
  app.use((err, req, res, next) => {
    const status = err.status || 500;
    res.status(status).json({ message: status < 500 ? err.message : 'Internal error' });
  });
  return app;
}

module.exports = { createApp };
