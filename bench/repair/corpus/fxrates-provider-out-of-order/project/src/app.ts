import express from "express";
import type { RateClient } from "./rates.ts";

const CODE = /^[A-Z]{3}$/;

export function createApp(client: RateClient) {
  const app = express();

  app.get("/convert", async (req, res) => {
    const { from, to, amount } = req.query as Record<string, string>;
    if (!CODE.test(from ?? "") || !CODE.test(to ?? "") || !Number.isFinite(Number(amount))) {
      res.status(400).json({ error: "from, to and amount are required" });
      return;
    }
    const rate = (await client.ratesOf(from!))[to!];
    if (rate === undefined) {
      res.status(404).json({ error: `no rate of ${from} to ${to}` });
      return;
    }
    res.json({ amount: Math.round(Number(amount) * rate * 100) / 100, currency: to });
  });

  return app;
}
