import express from "express";
import { stays } from "./stays.ts";

export function createApp() {
  const app = express();
  app.use("/stays", stays);
  app.use((_req, res) => {
    res.status(404).json({ error: "not found" });
  });
  return app;
}
