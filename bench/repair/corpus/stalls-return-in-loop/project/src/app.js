const express = require("express");
const { createStore } = require("./store");
const { problemOf } = require("./rules");

module.exports = function createApp(store = createStore()) {
  const app = express();
  app.use(express.json());

  app.post("/stalls", (req, res) => {
    const problem = problemOf(req.body);
    if (problem) return res.status(422).json({ problem });
    res.status(201).json(store.add(req.body));
  });

  app.post("/stalls/bulk", (req, res) => {
    req.body.stalls.forEach((stall, at) => {
      const problem = problemOf(stall);
      if (problem) return res.status(422).json({ problem, at });
    });
    const added = req.body.stalls.map((stall) => store.add(stall));
    res.status(201).json({ added: added.length });
  });

  app.get("/stalls", (req, res) => res.json(store.all()));

  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(500).json({ problem: "internal" });
  });
  return app;
};
