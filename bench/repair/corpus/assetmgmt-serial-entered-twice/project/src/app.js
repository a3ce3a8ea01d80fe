import express from "express";
import { assets } from "./assets.js";
import { locations } from "./locations.js";
import { Problem } from "./problems.js";

export function createApp(prisma) {
  const app = express();
  app.use(express.json());

  app.get("/assets", async (req, res) => {
    res.json(await assets(prisma).list());
  });

  app.post("/assets", async (req, res) => {
    res.status(201).json(await assets(prisma).add(req.body ?? {}));
  });

  app.post("/locations", async (req, res) => {
    res.status(201).json(await locations(prisma).add(req.body.name));
  });

  app.use((error, req, res, next) => {
    if (!(error instanceof Problem)) return next(error);
    res.status(error.status).json({ title: error.title });
  });

  return app;
}
