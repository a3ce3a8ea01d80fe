import express, { type ErrorRequestHandler } from "express";
import { type Client, createClient } from "./db/client";
import { tapeRoutes } from "./tapes/tape-routes";
import { TapeNotFound, TapeService } from "./tapes/tape-service";

const sample = () => [
  { id: 1, band: "The Gutters", title: "Rainwater", verdict: null },
  { id: 2, band: "Oslo Weather", title: "Live in the shed", verdict: null },
];

const answerErrors: ErrorRequestHandler = (error, _req, res, _next) => {
  if (error instanceof TapeNotFound) {
    res.status(404).json({ error: error.message });
    return;
  }
  res.status(500).json({ error: "unexpected" });
};

export function createApp(db: Client = createClient(sample())) {
  const app = express();
  app.use(express.json());
  app.use("/tapes", tapeRoutes(new TapeService(db)));
  app.use(answerErrors);
  return app;
}
