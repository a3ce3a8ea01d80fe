import express, { type Express } from "express";
import { Meter } from "./meter.ts";
import { stays } from "./stays.ts";

export function createServer(meter: Meter = new Meter()): Express {
  const app = express();
  app.use(express.json());
  app.get("/health", (_req, res) => {
    res.json({ ok: true });
  });
  app.use("/stays", stays(meter));
  return app;
}
