const express = require("express");
const history = require("./history");
const { worstOf } = require("./levels");

exports.listener = () => {
  const app = express();
  app.use(express.json());
  app.post("/readings", (req, res) => {
    const { sensor, values } = req.body;
    if (!sensor || !Array.isArray(values)) return res.status(400).json({ error: "sensor and values" });
    const level = worstOf(values);
    history.note(sensor, values, level);
    res.status(201).json({ sensor, level });
  });
  app.get("/sensors/:id", (req, res) => res.json(history.of(req.params.id)));
  return app;
};
