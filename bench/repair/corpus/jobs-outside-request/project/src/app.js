import express from "express";
import { lockUnused } from "./accounts.js";
import { withRequest } from "./context.js";

export function createApp(accounts) {
  const app = express();
  app.use((req, _res, next) => withRequest(req.get("x-request-id") ?? "none", next));
  app.post("/lock-unused", (_req, res) => {
    res.json({ changes: lockUnused(accounts, []) });
  });
  return app;
}
