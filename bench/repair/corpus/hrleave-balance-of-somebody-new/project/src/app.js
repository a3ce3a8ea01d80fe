const express = require('express');
const leave = require('./routes/leave');
const HttpError = require('./utils/HttpError');

const app = express();
app.use(leave);

app.use((err, req, res, next) => {
  if (err instanceof HttpError) {
    return res.status(err.status).json({ error: err.message });
  }
  next(err);
});

module.exports = app;
