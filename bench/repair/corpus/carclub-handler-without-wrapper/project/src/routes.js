import { Router } from "express";
import { wrap } from "./errors.js";

const member = (req) => req.get("x-member") ?? null;

export function carRoutes(fleet) {
  const router = Router();

  router.get(
    "/:id",
    wrap(async (req, res) => {
      const { id, driver, locked } = await fleet.car(req.params.id);
      res.json({ id, free: driver === null, locked });
    }),
  );

  router.post(
    "/:id/unlock",
    wrap(async (req, res) => {
      const { locked } = await fleet.setLocked(req.params.id, member(req), false);
      res.json({ locked });
    }),
  );

  router.post("/:id/lock", async (req, res) => {
    const { locked } = await fleet.setLocked(req.params.id, member(req), true);
    res.json({ locked });
  });

  return router;
}
