const express = require("express");

const app = express();
const stock = new Map([["a", 3]]);

app.use(express.text({ type: "*/*" }));

app.get("/stock", (req, res) => {
  if (!req.query.sku) {
    return res.status(400).json({ message: "sku is required" });
  }
  res.json({ sku: req.query.sku, count: stock.get(req.query.sku) ?? 0 });
});

app.post("/hooks/stock", (req, res) => {
  const change = JSON.parse(req.body);
  stock.set(change.sku, change.count);
  res.status(204).end();
});

module.exports = { app };
