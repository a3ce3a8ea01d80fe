import express from "express";
import { Storage } from "./storage.js";

const wrap = (handler) => (req, res, next) => handler(req, res, next).catch(next);

export function createApp(storage = new Storage(process.env.SCANS ?? "/tmp/scans")) {
  const app = express();
  app.put(
    "/batches/:batch/scan",
    express.raw({ type: "*/*" }),
    wrap(async (req, res) => {
      if (!/^\d{6}$/.test(req.params.batch)) return res.status(422).json({ error: "six digits" });
      await storage.put(req.params.batch, req.body);
      res.status(201).json({ bytes: req.body.length });
    }),
  );
  app.use((error, req, res, next) => {
    res.status(error.code === "ENOSPC" ? 507 : 500).json({ error: "not stored" });
  });
  return app;
}
