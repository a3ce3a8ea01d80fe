import express from "express";
import { refusing } from "./refusals.js";

export function createApp(db) {
  const app = express();
  app.use(express.json());

  app.post(
    "/venues",
    refusing(async (req, res) => {
      const { slug, seats } = req.body;
      res.status(201).json(await db.venue.create({ data: { slug, seats } }));
    }),
  );

  app.get("/venues/:slug/bookings", async (req, res) => {
    const venue = await db.venue.findUnique({ where: { slug: req.params.slug } });
    if (!venue) return res.status(404).json({ error: "not found" });
    res.json(await db.booking.findMany({ where: { venueId: venue.id } }));
  });

  app.post(
    "/venues/:slug/bookings",
    refusing(async (req, res) => {
      const venue = await db.venue.findUnique({ where: { slug: req.params.slug } });
      if (!venue) return res.status(404).json({ error: "not found" });
      const { day, name } = req.body;
      res.status(201).json(await db.booking.create({ data: { venueId: venue.id, day, name } }));
    }),
  );

  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(error.status ?? 500).json({ error: "internal" });
  });
  return app;
}
