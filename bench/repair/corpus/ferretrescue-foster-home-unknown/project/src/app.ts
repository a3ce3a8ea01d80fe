import express, { type ErrorRequestHandler } from "express";
import { HttpError } from "./errors";
import { Placements } from "./placements";
import { Store } from "./store";

export function createApp(store = new Store()) {
  const placements = new Placements(store);
  const app = express();
  app.use(express.json());

  app.get("/ferrets/:id/placement", (req, res) => {
    res.json(placements.show(req.params.id));
  });

  app.post("/ferrets/:id/placement", (req, res) => {
    res.status(201).json(placements.place(req.params.id, req.body.homeId));
  });

  const onError: ErrorRequestHandler = (error, _req, res, _next) => {
    const status = error instanceof HttpError ? error.status : 500;
    res.status(status).json({ error: status === 500 ? "internal error" : error.message });
  };
  app.use(onError);
  return app;
}
