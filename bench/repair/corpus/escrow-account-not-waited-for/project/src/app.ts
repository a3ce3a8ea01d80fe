import express from "express";
import { refund, release } from "./deals.ts";
import { Repository } from "./repository.ts";

export function createApp(store = new Repository()) {
  const app = express();
  app.use(express.json());

  app.post("/deals/:id/release", async (req, res) => {
    const { amount } = req.body ?? {};
    if (typeof amount !== "number" || amount <= 0) return void res.status(422).json({ reason: "bad_amount" });
    const outcome = await release(store, req.params.id, amount);
    res.status(outcome.ok ? 200 : 409).json(outcome);
  });

  app.post("/deals/:id/refund", async (req, res) => {
    const outcome = await refund(store, req.params.id);
    res.status(outcome.ok ? 200 : 409).json(outcome);
  });

  return app;
}
