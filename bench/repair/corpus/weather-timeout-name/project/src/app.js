import express from "express";
import { ForecastUnavailable, forecast } from "./forecast.js";

export function createApp(fetchJson, options) {
  const app = express();
  app.get("/weather/:place", async (req, res) => {
    const { celsius } = await forecast(fetchJson, req.params.place, options);
    res.json({ place: req.params.place, celsius });
  });
  app.use((error, _req, res, next) => {
    if (error instanceof ForecastUnavailable) return res.status(error.status).json({ error: "forecast_unavailable" });
    next(error);
  });
  return app;
}
