import express from "express";
import { fromHook } from "./decision.js";
import { Ledger } from "./ledger.js";

export function createApp(ledger = new Ledger()) {
  const app = express();
  app.use(express.json());
  app.post("/hooks/decisions", (req, res) => {
    res.status(201).json(ledger.add(fromHook(req.body)));
  });
  app.get("/ledger", (req, res) => res.json(ledger.entries));
  return app;
}
