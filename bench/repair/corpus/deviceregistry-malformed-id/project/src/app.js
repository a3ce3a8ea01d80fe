import express from 'express';
import { devices } from './routes/devices.js';

export function createApp() {
  const app = express();
  app.use(express.json());
  app.use('/devices', devices);
  app.use((err, req, res, _next) => {
    if (err.name === 'ValidationError') return res.status(422).json({ error: err.message });
    res.status(500).json({ error: 'internal error' });
  });
  return app;
}
