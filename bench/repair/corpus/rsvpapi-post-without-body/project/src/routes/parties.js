import { Router } from 'express';
import { addGuest, findParty } from '../db.js';

export const parties = Router();

parties.get('/:id', (req, res) => {
  const party = findParty(req.params.id);
  if (!party) return res.status(404).json({ message: 'Party not found' });
  const seats = party.guests.reduce((sum, guest) => sum + 1 + guest.plus, 0);
  res.json({ id: party.id, title: party.title, seats });
});

parties.post('/:id/rsvps', (req, res) => {
  const party = findParty(req.params.id);
  if (!party) return res.status(404).json({ message: 'Party not found' });

  const { name, email, plus = 0 } = req.body;
  if (!name || !email) {
    return res.status(400).json({ message: 'name and email are required' });
  }
  if (party.guests.some((guest) => guest.email === email)) {
    return res.status(409).json({ message: 'You have already answered' });
  }
  res.status(201).json(addGuest(party, { name, email, plus: Number(plus) || 0 }));
});
