import express from "express";
import { connect } from "./db/index.js";
import { entries } from "./entries.js";

export function createApp(db = connect()) {
  const app = express();
  app.use(express.json());
  app.use("/entries", entries(db));
  app.use((err, req, res, next) => {
    if (res.headersSent) return next(err);
    res.status(err.status ?? 500).json({ error: "Internal error" });
  });
  return app;
}
