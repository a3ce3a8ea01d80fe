import express from "express";
import { createDb } from "./db.mjs";
import { coverage, dayPlan, describeShift } from "./schedule.mjs";

export function createApp(db = createDb([])) {
  const app = express();
  app.get("/days/:day", async (req, res) => {
    res.json({ shifts: await dayPlan(db, req.params.day) });
  });
  app.get("/days/:day/coverage", async (req, res) => {
    res.json(await coverage(db, req.params.day));
  });
  app.get("/shifts/:id", async (req, res) => {
    const shift = await describeShift(db, Number(req.params.id));
    if (shift === null) return res.sendStatus(404);
    res.json(shift);
  });
  return app;
}
