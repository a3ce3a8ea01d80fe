const express = require("express");
const { onError, wrap } = require("./middleware");
const races = require("./races");

exports.createApp = () => {
  const app = express();
  app.use(express.json());

  app.get("/races/:id", wrap(async (req, res) => {
    const { name, open } = await races.find(req.params.id);
    res.json({ name, open });
  }));

  app.get("/races/:id/entries", wrap(async (req, res) => {
    res.json((await races.find(req.params.id)).entries);
  }));

  app.post("/races/:id/entries", async (req, res) => {
    const number = await races.enter(req.params.id, req.body.runner);
    res.status(201).json({ number });
  });

  app.use(onError);
  return app;
};
