import express, { type ErrorRequestHandler } from "express";
import type { Database } from "./database.ts";
import { NotFoundError } from "./errors.ts";
import { athleteOf, currentPlan } from "./repository.ts";
import { minutesOf, sessionsOn } from "./today.ts";

const answersErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof NotFoundError) {
    res.status(404).json({ error: error.message });
    return;
  }
  next(error);
};

export function createApp(db: Database) {
  const app = express();

  app.get("/athletes/:id", async (req, res) => {
    const { id, name } = await athleteOf(db, Number(req.params.id));
    res.json({ id, name });
  });

  app.get("/athletes/:id/today", async (req, res) => {
    const day = String(req.query.day ?? new Date().toISOString().slice(0, 10));
    const athlete = await athleteOf(db, Number(req.params.id));
    const plan = await currentPlan(db, athlete.id);
    const sessions = sessionsOn(plan, day);
    res.json({ athlete: athlete.name, sessions: sessions.map(({ title }) => title), minutes: minutesOf(sessions) });
  });

  app.use(answersErrors);
  return app;
}
