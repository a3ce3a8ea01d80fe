import express from "express";
import { openDatabase } from "./db.js";
import { euros, withTax } from "./money.js";
import { Parts } from "./parts.js";

const TAX = 0.19;

export function createApp() {
  const app = express();
  const parts = new Parts(openDatabase());

  app.get("/parts/:id/offer", (req, res) => {
    const part = parts.find(Number(req.params.id));
    if (!part) return res.status(404).json({ error: "no such part" });
    res.json({ label: part.label, price: euros(withTax(part.unitPrice, TAX)), available: part.inStock > 0 });
  });

  app.get("/stock", (req, res) => res.json(parts.stock()));
  return app;
}
