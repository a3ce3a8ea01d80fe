const express = require("express");
const { createKilns } = require("./kilns");
const { HttpError } = require("./errors");

module.exports = function createApp() {
  const app = express();
  const kilns = createKilns();
  app.use(express.json());

  app.get("/kilns", (req, res) => res.json(kilns.all()));
  app.get("/kilns/:id", (req, res) => res.json(kilns.show(req.params.id)));
  app.post("/kilns/:id/start", (req, res) => {
    res.status(201).json(kilns.start(req.params.id, req.body.degrees));
  });
  app.post("/kilns/:id/end", (req, res) => {
    res.json(kilns.end(req.params.id));
  });

  app.use((err, req, res, next) => {
    if (!(err instanceof HttpError)) return next(err);
    res.status(err.status).json({ error: err.code, message: err.message });
  });
  return app;
};
