import express from "express";
import { dayName } from "./days.js";
import { money } from "./numbers.js";

const users = { ida: { locale: "de-DE" }, bo: { locale: "da_DK" }, al: {} };

export function createApp() {
  const app = express();
  app.get("/:user/price/:cents", (req, res) => {
    const { locale } = users[req.params.user] ?? {};
    res.json({ price: money(Number(req.params.cents), "EUR", locale) });
  });
  app.get("/:user/day/:date", (req, res) => {
    const { locale } = users[req.params.user] ?? {};
    res.json({ day: dayName(new Date(`${req.params.date}T00:00:00Z`), locale) });
  });
  return app;
}
