const express = require('express');
const { HttpError } = require('./http-error');
const courses = require('./routes/courses');
const teachers = require('./routes/teachers');

module.exports = function createApp() {
  const app = express();
  app.use(express.json());
  app.use('/courses', courses);
  app.use('/teachers', teachers);
  app.use((req, res, next) => next(new HttpError(404, 'no such page')));
  app.use((error, req, res, next) => {
    if (error instanceof HttpError) return res.status(error.status).json({ error: error.message });
    return res.status(500).json({ error: 'internal error' });
  });
  return app;
};
