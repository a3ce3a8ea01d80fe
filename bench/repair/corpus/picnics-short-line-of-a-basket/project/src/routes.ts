import { Router } from "express";
import type { Orders } from "./orders.ts";
import type { Stock } from "./stock.ts";
import type { OrderRequest } from "./types.ts";

export function orderRoutes(orders: Orders, stock: Stock) {
  const router = Router();

  router.get("/", (_req, res) => {
    res.json(orders.placed);
  });

  router.post("/", (req, res) => {
    const { customer, lines } = req.body as OrderRequest;
    if (!customer) {
      res.status(400).json({ error: "customer is missing" });
      return;
    }
    lines.forEach((line) => {
      const free = stock.free(line.sku);
      if (line.quantity > free) {
        res.status(409).json({ error: `only ${free} left of ${line.sku}` });
        return;
      }
    });
    const order = orders.place(customer, lines);
    res.status(201).json(order);
  });

  router.post("/:id/collected", (req, res) => {
    const order = orders.find(Number(req.params.id));
    if (!order) {
      res.status(404).json({ error: "no such order" });
      return;
    }
    order.state = "collected";
    res.json(order);
  });

  return router;
}
