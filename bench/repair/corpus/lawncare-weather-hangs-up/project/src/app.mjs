import express from "express";
import { plan } from "./plan.mjs";
import { rain } from "./weather.mjs";

export function makeApp() {
  const app = express();
  app.get("/plans/:place", async (req, res) => {
    if (!/^-?[\d.]+,-?[\d.]+$/.test(req.params.place)) return res.status(400).json({ error: "no place" });
    res.json(plan(await rain(req.params.place)));
  });
  return app;
}
