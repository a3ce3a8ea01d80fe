import express from "express";
import { AppError } from "./errors.js";
import { Fleet } from "./fleet.js";
import { carRoutes } from "./routes.js";

export function createApp(fleet = new Fleet()) {
  const app = express();
  app.use(express.json());
  app.use("/cars", carRoutes(fleet));
  app.use((error, _req, res, _next) => {
    if (error instanceof AppError) {
      res.status(error.status).json({ code: error.code, message: error.message });
    } else {
      res.status(500).json({ code: "internal", message: "Something went wrong" });
    }
  });
  return app;
}
