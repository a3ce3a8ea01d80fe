import express from "express";
import { HutError } from "./errors.mjs";
import { Huts } from "./huts.mjs";

const isNight = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? "");

export function createApp(huts = new Huts()) {
  const app = express();
  app.use(express.json());

  app.get("/huts", async (req, res, next) => {
    try {
      res.json(await huts.list());
    } catch (error) {
      next(error);
    }
  });

  app.get("/huts/:id/free", async (req, res, next) => {
    try {
      if (!isNight(req.query.night)) throw new HutError(400, "which night?");
      res.json({ free: await huts.free(Number(req.params.id), req.query.night) });
    } catch (error) {
      next(error);
    }
  });

  app.post("/huts/:id/bookings", async (req, res) => {
    try {
      if (!isNight(req.body.night)) throw new HutError(400, "which night?");
      const booking = await huts.book(Number(req.params.id), req.body);
      res.status(201).json(booking);
    } catch (error) {
      next(error);
    }
  });

  app.use((error, req, res, next) => {
    if (!(error instanceof HutError)) return next(error);
    res.status(error.status).json({ error: error.message });
  });

  return app;
}
