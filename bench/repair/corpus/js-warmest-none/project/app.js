const express = require("express");

const readings = { x: [], y: [{ at: 1, celsius: 4 }, { at: 2, celsius: 9 }] };
const app = express();

app.get("/stations/:name/warmest", (req, res) => {
  const warmest = readings[req.params.name].reduce((best, one) => (one.celsius > best.celsius ? one : best));
  res.json({ at: warmest.at, celsius: warmest.celsius });
});

module.exports = { app };
