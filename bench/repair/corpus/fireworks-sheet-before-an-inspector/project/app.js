const express = require('express');
const permits = require('./routes/permits');

const app = express();
app.use(express.json());
app.use('/permits', permits);

app.use((err, req, res, next) => {
  console.error(err.message);
  res.status(500).json({ error: 'internal' });
});

module.exports = app;
