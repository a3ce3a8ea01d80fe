const express = require('express');
const registry = require('./registry');
const { addMonths, toDay } = require('./dates');

const app = express();
app.use(express.json());

app.get('/devices/:serial', (req, res) => {
  const device = registry.bySerial(req.params.serial);
  if (!device) {
    return res.status(404).json({ error: 'device_not_found' });
  }
  res.json({ serial: device.serial, model: device.model });
});

app.get('/devices/:serial/claims', (req, res) => {
  if (!registry.bySerial(req.params.serial)) {
    return res.status(404).json({ error: 'device_not_found' });
  }
  res.json({ claims: registry.claimsOf(req.params.serial) });
});

app.post('/claims', (req, res) => {
  const { serial, fault } = req.body;
  if (!serial || !fault) {
    return res.status(422).json({ error: 'serial_and_fault_required' });
  }
  const device = registry.bySerial(serial);
  const ends = addMonths(device.purchasedOn, device.warrantyMonths);
  if (ends < new Date()) {
    return res.status(409).json({ error: 'warranty_over', ended: toDay(ends) });
  }
  const claim = registry.addClaim({ serial, fault, status: 'open' });
  res.status(201).json({ id: claim.id, model: device.model, coveredUntil: toDay(ends) });
});

module.exports = app;
