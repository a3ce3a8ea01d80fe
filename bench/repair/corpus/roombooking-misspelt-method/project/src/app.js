const express = require('express');
const { Bookings } = require('./bookings');

module.exports = function createApp(bookings = new Bookings()) {
  const app = express();
  app.use(express.json());

  app.post('/bookings', (req, res) => {
    const { room, from, to, who } = req.body;
    if (!bookings.rooms.includes(room)) return res.status(400).json({ error: 'unknown room' });
    if (!(from < to)) return res.status(400).json({ error: 'from must be before to' });
    if (bookings.findOverlapping(room, from, to).length > 0) return res.status(409).json({ error: 'taken' });
    res.status(201).json(bookings.add({ room, from, to, who }));
  });

  app.get('/bookings/:id', (req, res) => {
    const booking = bookings.findById(Number(req.params.id));
    if (!booking) return res.sendStatus(404);
    res.json(booking);
  });

  app.delete('/bookings/:id', (req, res) => {
    const removed = bookings.deleteById(Number(req.params.id));
    res.sendStatus(removed ? 204 : 404);
  });

  app.get('/rooms/free', (req, res) => {
    const { from, to } = req.query;
    res.json(bookings.rooms.filter((room) => bookings.findOverlapping(room, from, to).length === 0));
  });

  return app;
};
