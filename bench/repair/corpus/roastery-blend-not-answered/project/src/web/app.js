const express = require("express");
const blends = require("../blends");
const { pricePerKilo } = require("../pricing");

exports.createApp = () => {
  const app = express();
  app.use(express.json());
  app.post("/blends", (req, res) => {
    const { name, parts = {} } = req.body;
    const blend = blends.createBlend(name, parts);
    res.status(201).json({ name, price: pricePerKilo(blend) });
  });
  app.get("/blends/:name", (req, res) => {
    const blend = blends.blendOf(req.params.name);
    if (!blend) return res.status(404).json({ error: "no such blend" });
    res.json({ ...blend, price: pricePerKilo(blend) });
  });
  app.use((error, req, res, next) => {
    res.status(error.status ?? 500).json({ error: error.status ? error.message : "internal" });
  });
  return app;
};
