const express = require("express");
const { saleOf } = require("./checks");
const { Ledger } = require("./ledger");

exports.start = (ledger = new Ledger()) => {
  const app = express();
  app.use(express.json());
  app.post("/sales", (req, res) => {
    const sale = saleOf(req.body);
    if (!sale) return res.status(400).json({ error: "breed and cents" });
    res.status(201).json({ average: ledger.sale(sale) });
  });
  app.get("/breeds/:breed", (req, res) => {
    const average = ledger.average(req.params.breed);
    if (average === null) return res.status(404).json({ error: "never sold" });
    res.json({ average, last: ledger.totals[req.params.breed].last });
  });
  app.get("/buyers/:buyer", (req, res) => res.json(ledger.boughtBy(req.params.buyer)));
  return app;
};
