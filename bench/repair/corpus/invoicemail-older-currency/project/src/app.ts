import express from "express";
import { mailOf, reminderOf } from "./mail.ts";
import type { Store } from "./store.ts";

export function createApp(store: Store) {
  const app = express();

  app.get("/invoices", (_req, res) => {
    res.json(store.all().map(({ number, issued, paid }) => ({ number, issued, paid })));
  });

  app.get("/invoices/:number/mail", (req, res) => {
    const invoice = store.get(req.params.number);
    if (!invoice) {
      res.status(404).json({ error: "no such invoice" });
      return;
    }
    res.json(mailOf(invoice));
  });

  app.post("/invoices/:number/pay", (req, res) => {
    res.sendStatus(store.pay(req.params.number) ? 204 : 409);
  });

  app.get("/reminders", (req, res) => {
    const today = String(req.query.today ?? new Date().toISOString().slice(0, 10));
    res.json(store.all().flatMap((invoice) => reminderOf(invoice, today) ?? []));
  });

  return app;
}
