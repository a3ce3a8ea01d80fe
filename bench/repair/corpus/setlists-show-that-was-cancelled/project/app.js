import express from "express";
import { ShowNotFound } from "./models/shows.js";
import { showRoutes } from "./routes/shows.js";
import { songRoutes } from "./routes/songs.js";

export function createApp(shows) {
  const app = express();
  app.use("/shows", showRoutes(shows));
  app.use("/shows/:id/songs", songRoutes(shows));

  app.use((error, req, res, next) => {
    if (error instanceof ShowNotFound) return res.status(404).json({ error: error.message });
    next(error);
  });

  return app;
}
