const express = require("express");
const seats = require("./seats");

module.exports = () => {
  const app = express();
  app.get("/shows/:show/seats/:seat", (req, res) => {
    const found = seats.describe(req.params.show, req.params.seat);
    if (!found) return res.status(404).json({ error: "no such seat" });
    res.json(found);
  });
  app.get("/seats", (req, res) => res.json(seats.all()));
  app.use((error, req, res, next) => res.status(500).json({ error: "internal" }));
  return app;
};
