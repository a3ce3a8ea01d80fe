import express, { type ErrorRequestHandler } from "express";
import { MemoryDatabase } from "./database/memory.ts";
import { PaymentRepository } from "./payments/repository.ts";
import { memberRouter } from "./routes/members.ts";
import { reportRouter } from "./routes/reports.ts";

export function createApp(payments = new PaymentRepository(new MemoryDatabase())) {
  const app = express();
  app.use("/members", memberRouter(payments));
  app.use("/reports", reportRouter(payments));

  const failed: ErrorRequestHandler = (error, _req, res, _next) => {
    res.status(500).json({ error: "internal error" });
  };
  app.use(failed);
  return app;
}
