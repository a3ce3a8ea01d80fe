import express from "express";
import { visitRow, visitRows } from "./rows.ts";
import { visitOf } from "./visit.ts";

export function server() {
  const app = express();

  app.get("/gardens", (_req, res) => {
    res.json(visitRows().map((row) => row.garden));
  });

  app.get("/visits/:id", (req, res) => {
    const row = visitRow(Number(req.params.id));
    if (!row) {
      res.status(404).json({ error: "no such visit" });
      return;
    }
    res.json(visitOf(row));
  });

  return app;
}
