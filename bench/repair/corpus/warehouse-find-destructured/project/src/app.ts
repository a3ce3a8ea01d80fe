import express, { type ErrorRequestHandler } from "express";
import { NotFound } from "./errors.ts";
import { binOf, whereIs } from "./stock.ts";

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  if (error instanceof NotFound) res.status(error.status).json({ error: error.message });
  else res.status(500).json({ error: "internal" });
};

export function createApp() {
  const app = express();
  app.get("/bins/:code", (req, res) => {
    res.json(binOf(req.params.code));
  });
  app.get("/skus/:sku/place", (req, res) => {
    res.json(whereIs(req.params.sku));
  });
  app.use(onError);
  return app;
}
