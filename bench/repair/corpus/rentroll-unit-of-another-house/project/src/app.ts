import express, { type NextFunction, type Request, type Response } from "express";
import { HttpError, notFound } from "./errors.ts";
import { ledgerOf, settle } from "./ledger.ts";
import type { Building, Unit } from "./types.ts";

export function createApp(buildings: Building[]) {
  const app = express();
  app.use(express.json());

  function buildingOf(req: Request): Building {
    const building = buildings.find(({ id }) => id === req.params.building);
    if (!building) throw notFound("building");
    return building;
  }

  function unitOf(req: Request): Unit {
    return buildingOf(req).units.find(({ number }) => number === req.params.unit)!;
  }

  app.get("/buildings/:building", (req, res) => {
    const { name, units } = buildingOf(req);
    res.json({ name, units: units.map(({ number, tenant }) => ({ number, let: tenant !== null })) });
  });

  app.get("/buildings/:building/units/:unit/ledger", (req, res) => {
    res.json(ledgerOf(unitOf(req)));
  });

  app.post("/buildings/:building/units/:unit/payments", (req, res) => {
    if (!settle(unitOf(req), req.body?.month)) throw new HttpError(409, "nothing open for that month");
    res.status(204).end();
  });

  app.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    if (error instanceof HttpError) return void res.status(error.status).json({ error: error.message });
    res.status(500).json({ error: "internal" });
  });

  return app;
}
