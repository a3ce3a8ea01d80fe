'use strict';

const express = require('express');
const calls = require('./calls');
const { presentCall } = require('./present');

function createApp() {
  const app = express();

  app.get('/calls', function (req, res) {
    const open = calls.open().map((call) => ({ id: call.id, priority: call.priority }));
    res.json({ calls: open });
  });

  app.get('/calls/:id', function (req, res) {
    const call = calls.byId(req.params.id);
    if (!call) {
      return res.status(404).json({ error: 'call not found' });
    }
    res.json(presentCall(call));
  });

  return app;
}

module.exports = { createApp };
