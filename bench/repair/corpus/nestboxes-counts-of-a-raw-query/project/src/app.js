const express = require("express");
const { connect } = require("./database");
const stats = require("./stats");

function createApp(db = connect()) {
  const app = express();

  app.use("/stats", (req, res, next) => {
    const [latest] = stats.years(db);
    req.year = req.query.year ? Number(req.query.year) : latest;
    if (!Number.isInteger(req.year)) return res.status(400).json({ message: "year must be a year" });
    next();
  });

  app.get("/stats/species", (req, res) => res.json({ year: req.year, species: stats.bySpecies(db, req.year) }));
  app.get("/stats/parishes", (req, res) => res.json({ year: req.year, parishes: stats.byParish(db, req.year) }));

  return app;
}

module.exports = { createApp };
