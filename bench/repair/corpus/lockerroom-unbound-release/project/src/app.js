import express from "express";
import { LockerController } from "./controller.js";
import { Lockers } from "./lockers.js";

export function build(lockers = new Lockers()) {
  const app = express();
  const controller = new LockerController(lockers);
  app.use(express.json());
  app.get("/lockers", controller.list);
  app.put("/lockers/:number", controller.take);
  app.delete("/lockers/:number", controller.release);
  return app;
}
