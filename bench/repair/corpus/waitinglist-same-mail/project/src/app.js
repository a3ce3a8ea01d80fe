import express from "express";
import { Lists } from "./lists.js";

const isEmail = (text) => typeof text === "string" && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

export function createApp(database) {
  const lists = new Lists(database);
  const app = express();
  app.use(express.json());

  app.post("/products", (req, res) => {
    const { name, opens } = req.body;
    if (!name) return res.status(400).json({ error: "name is needed" });
    res.status(201).json({ id: lists.create(name, opens ?? null) });
  });

  app.use("/products/:id", (req, res, next) => {
    res.locals.product = lists.product(Number(req.params.id));
    if (!res.locals.product) return res.status(404).json({ error: "no such product" });
    next();
  });

  app.get("/products/:id", (req, res) => {
    const { product } = res.locals;
    res.json({ ...product, ...lists.numbers(product.id) });
  });

  app.post("/products/:id/entries", (req, res) => {
    const { email } = req.body;
    if (!isEmail(email)) return res.status(400).json({ error: "email is not valid" });
    const place = lists.join(res.locals.product.id, email.toLowerCase());
    res.status(201).json({ email: email.toLowerCase(), place });
  });

  app.delete("/products/:id/entries/:email", (req, res) => {
    const left = lists.leave(res.locals.product.id, req.params.email.toLowerCase());
    res.sendStatus(left ? 204 : 404);
  });

  app.post("/products/:id/invitations", (req, res) => {
    const count = Number(req.body.count);
    if (!Number.isInteger(count) || count < 1) return res.status(400).json({ error: "count must be a whole number" });
    res.json({ invited: lists.invite(res.locals.product.id, count) });
  });

  app.use((error, _req, res, _next) => {
    res.status(error.status ?? 500).json({ error: error.status ? error.message : "internal" });
  });

  return app;
}
