import express from "express";
import type { Http } from "./http.ts";
import { depots, stockOf, SupplierError } from "./supplier.ts";

export function createApp(http: Http) {
  const app = express();

  app.get("/depots", async (req, res) => {
    res.json(await depots(http));
  });

  app.get("/tanks/:kind/stock", async (req, res) => {
    const full = await stockOf(http, req.params.kind);
    if (full === null) return res.status(404).json({ error: "unknown kind" });
    res.json({ kind: req.params.kind, full });
  });

  app.use((error: Error, req: any, res: any, next: (error: Error) => void) => {
    if (!(error instanceof SupplierError)) return next(error);
    res.status(502).json({ error: "the supplier does not answer" });
  });

  return app;
}
