import express from "express";
import type { ErrorRequestHandler } from "express";
import { Orders } from "./orders.ts";
import { orderRoutes } from "./routes.ts";
import type { Stock } from "./stock.ts";

const onError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error);
  res.status(500).json({ error: "internal" });
};

export function createApp(stock: Stock) {
  const app = express();
  app.use(express.json());
  app.get("/stock/:sku", (req, res) => {
    res.json({ sku: req.params.sku, free: stock.free(req.params.sku) });
  });
  app.use("/orders", orderRoutes(new Orders(stock), stock));
  app.use(onError);
  return app;
}
