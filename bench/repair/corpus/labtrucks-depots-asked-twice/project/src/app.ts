import express, { type NextFunction, type Request, type Response } from "express";
import { search } from "./trucks.ts";
import { listOf } from "./query.ts";

export function createApp() {
  const app = express();

  // GET /trucks?kind=dental&kind=eye&depot=ulm
  app.get("/trucks", (req: Request, res: Response) => {
    const kinds = listOf(req.query.kind);
    const depots = req.query.depot ? (req.query.depot as string).split(",") : [];
    res.json(search({ kinds, depots }));
  });

  app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
    res.status(500).json({ error: "something went wrong" });
  });

  return app;
}
