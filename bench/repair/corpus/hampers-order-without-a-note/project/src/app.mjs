import express from "express";
import { open } from "./database.mjs";
import { hampers } from "./hampers.mjs";
import { orders } from "./orders.mjs";

export function createApp(database = open(":memory:")) {
  const app = express();
  const shop = hampers(database);
  const book = orders(database);
  app.use(express.json());

  app.get("/hampers", (_req, res) => res.json(shop.all()));

  app.put("/hampers/:code", (req, res) => {
    const { price, vegetarian, allergens } = req.body;
    shop.save({ code: req.params.code, price, vegetarian, allergens });
    res.json(shop.get(req.params.code));
  });

  app.post("/orders", (req, res) => {
    const { hamper, gift, note } = req.body;
    if (!shop.get(hamper)) return res.status(400).json({ error: "no such hamper" });
    res.status(201).json(book.place({ hamper, gift, note }));
  });

  app.get("/orders/:id", (req, res) => {
    const order = book.get(Number(req.params.id));
    if (!order) return res.status(404).json({ error: "no such order" });
    res.json(order);
  });

  return app;
}
