const express = require('express');
const { messageFor } = require('./messages');
const room = require('./room');

const app = express();
app.use(express.json({ limit: '200kb' }));

app.post('/hooks/forge', (req, res) => {
  const message = messageFor(req.body);
  if (message === null) {
    return res.status(202).json({ ignored: req.body.event });
  }
  const id = room.post({ ...message, text: message.text.trim() });
  res.status(201).json({ id });
});

app.get('/room', (req, res) => res.json(room.all()));

module.exports = app;
