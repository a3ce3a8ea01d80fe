"use strict";
const express = require("express");
const items = require("./items");
const { NotFound, Conflict } = require("./errors");

module.exports = function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/items", async (req, res, next) => {
    try {
      res.json(await items.list(req.query.kind));
    } catch (err) {
      next(err);
    }
  });

  app.get("/items/:id", async (req, res, next) => {
    try {
      res.json(await items.get(Number(req.params.id)));
    } catch (err) {
      next(err);
    }
  });

  app.post("/items/:id/claims", async (req, res) => {
    const { name, proof } = req.body;
    if (!name) return res.status(400).json({ error: "name is required" });
    const receipt = await items.handOut(Number(req.params.id), { name, proof });
    res.status(201).json(receipt);
  });

  app.use((err, req, res, next) => {
    if (err instanceof NotFound) return res.status(404).json({ error: err.message });
    if (err instanceof Conflict) return res.status(409).json({ error: err.message });
    next(err);
  });

  return app;
};
