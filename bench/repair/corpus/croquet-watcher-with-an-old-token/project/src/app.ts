import express from "express";
import { gameRoutes } from "./games/routes.ts";

export function makeApp(secret: string) {
  const app = express();
  app.use(express.json());
  app.use("/games", gameRoutes(secret));
  return app;
}
