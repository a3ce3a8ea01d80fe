import { Router } from 'express';
import { addDevice } from '../db.js';

export const notifications = Router();

notifications.post('/devices', (req, res) => {
  const { token } = req.body ?? {};
  if (!token) {
    return res.status(400).json({ message: 'token is required' });
  }
  res.status(201).json({ devices: addDevice(token) });
});
