import express, { type NextFunction, type Request, type Response } from "express";
import { createClient } from "./database.ts";
import { claim, handOver } from "./handles.ts";
import { Problem } from "./problems.ts";

export function createApp(client = createClient()) {
  const app = express();
  app.use(express.json());
  app.post("/handles", async (req, res) => {
    res.status(201).json(await claim(client, req.body.handle, req.body.owner));
  });
  app.put("/handles/:handle/owner", async (req, res) => {
    res.json(await handOver(client, req.params.handle, req.body.owner));
  });
  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    if (error instanceof Problem) return void res.status(error.status).json({ error: error.code });
    res.status(500).json({ error: "internal" });
  });
  return app;
}
