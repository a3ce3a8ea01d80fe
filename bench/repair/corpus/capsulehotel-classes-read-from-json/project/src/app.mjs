import express from "express";
import { Billing } from "./billing.mjs";
import { Hotel } from "./hotel.mjs";

export function createApp(hotel = Hotel.read()) {
  const billing = new Billing(hotel);
  const app = express();

  app.get("/rates", (req, res) => {
    res.json(billing.rates());
  });

  app.get("/bills/:id", (req, res) => {
    const bill = billing.bill(req.params.id);
    if (!bill) return res.status(404).json({ error: "no such bill" });
    res.json(bill);
  });

  return app;
}
