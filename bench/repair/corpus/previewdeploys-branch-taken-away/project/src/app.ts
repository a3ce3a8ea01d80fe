import express from "express";
import type { ErrorRequestHandler } from "express";
import { hooks } from "./hooks.ts";
import { DeployQueue } from "./queue.ts";

export function createApp(queue = new DeployQueue()) {
  const app = express();
  app.use(express.json({ limit: "2mb" }));
  app.use("/hooks", hooks(queue));
  app.get("/deployments", (_req, res) => {
    res.json(queue.pending());
  });

  const onError: ErrorRequestHandler = (error, _req, res, _next) => {
    res.status(error.status ?? 500).json({ error: error.expose ? error.message : "internal error" });
  };
  app.use(onError);
  return app;
}
