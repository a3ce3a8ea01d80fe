const express = require("express");
const { balance } = require("./balance");
const { Pool } = require("./pool");
const queries = require("./queries");

const TABLES = {
  customers: [{ id: "c1", name: "Ruby" }, { id: "c2", name: "Sol" }],
  orders: [{ id: 1, customer: "c1", cents: 4000 }, { id: 2, customer: "c1", cents: 1500 }],
  refunds: [{ order: 1, cents: 500 }],
};

exports.createApp = (pool = new Pool(TABLES)) => {
  const app = express();
  app.get("/customers/:id/balance", async (req, res, next) => {
    try {
      const customer = await queries.customer(pool, req.params.id);
      if (!customer) return res.status(404).json({ error: "unknown customer" });
      res.json({ name: customer.name, cents: await balance(pool, customer.id) });
    } catch (error) {
      next(error);
    }
  });
  app.use((error, req, res, next) => res.status(500).json({ error: "internal" }));
  return app;
};
