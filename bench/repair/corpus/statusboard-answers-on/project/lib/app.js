const express = require('express');
const { Board, LEVELS } = require('./board');

function createApp(board = new Board(), token = 'secret') {
  const app = express();
  app.use(express.json());

  app.get('/status', (req, res) => {
    res.json({ status: board.worst() });
  });

  app.get('/services/:name', (req, res) => {
    const service = board.get(req.params.name);
    if (!service) {
      res.status(404).json({ error: 'unknown service' });
    }
    res.json({ name: service.name, level: service.level, incidents: service.incidents.length });
  });

  app.put('/services/:name', (req, res) => {
    if (req.get('authorization') !== `Bearer ${token}`) {
      res.status(401).json({ error: 'not allowed' });
      return;
    }
    if (!board.get(req.params.name)) {
      res.status(404).json({ error: 'unknown service' });
      return;
    }
    const { level, note = '' } = req.body;
    if (!LEVELS.includes(level)) {
      res.status(400).json({ error: `level must be one of ${LEVELS.join(', ')}` });
    }
    const service = board.report(req.params.name, level, note);
    res.json({ name: service.name, level: service.level, incidents: service.incidents.length });
  });

  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(500).json({ error: 'internal' });
  });

  return app;
}

module.exports = { createApp };
