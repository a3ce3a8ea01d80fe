const express = require('express');
const asyncHandler = require('./asyncHandler');
const { Classes } = require('./classes');
const { errorMiddleware } = require('./errors');

module.exports = function createApp(classes = new Classes()) {
  const app = express();
  app.use(express.json());

  app.get('/classes/:id', asyncHandler(async (req, res) => {
    res.json(await classes.get(req.params.id));
  }));

  app.post('/classes/:id/members', asyncHandler(async (req, res) => {
    const { members } = await classes.join(req.params.id, req.body.member);
    res.status(201).json({ members });
  }));

  app.delete('/classes/:id/members/:member', async (req, res) => {
    const { members } = await classes.leave(req.params.id, req.params.member);
    res.json({ members });
  });

  app.use(errorMiddleware);
  return app;
};
