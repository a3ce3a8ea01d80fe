const express = require("express");
const { lookUp } = require("./catalogue");
const { placeOrder } = require("./orders");

exports.buildApp = () => {
  const app = express();
  app.use(express.json());
  app.post("/orders", (req, res) => {
    const { email, items } = req.body ?? {};
    if (!email || !Array.isArray(items)) return res.status(400).json({ message: "email and items are needed" });
    if (items.some(({ sku }) => lookUp(sku) === null)) return res.status(404).json({ message: "unknown goods" });
    res.status(201).json(placeOrder(req.body));
  });
  app.use((error, req, res, next) => res.status(500).json({ message: "something went wrong" }));
  return app;
};
