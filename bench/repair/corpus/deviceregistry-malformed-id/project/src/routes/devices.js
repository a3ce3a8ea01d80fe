import { Router } from 'express';
import { Device } from '../models/device.js';
import { isValidObjectId } from '../models/document.js';

export const devices = Router();

const notFound = (res) => res.status(404).json({ error: 'device not found' });

devices.get('/', async (req, res) => {
  res.json(await Device.find());
});

devices.get('/:id', async (req, res) => {
  if (!isValidObjectId(req.params.id)) return notFound(res);
  const device = await Device.findById(req.params.id);
  if (!device) return notFound(res);
  res.json(device);
});

devices.patch('/:id', async (req, res) => {
  const { label } = req.body;
  const device = await Device.findByIdAndUpdate(req.params.id, { label });
  if (!device) return notFound(res);
  res.json(device);
});
