import { Router } from "express";
import { MAX_MINUTES, type Meter } from "./meter.ts";
import { isMinutes } from "./minutes.ts";

export function stays(meter: Meter): Router {
  const router = Router();

  router.post("/:plate", (req, res) => {
    const { minutes } = req.body;
    if (!isMinutes(minutes) || minutes > MAX_MINUTES) {
      res.status(422).json({ error: "minutes", max: MAX_MINUTES });
      return;
    }
    res.status(201).json(meter.start(req.params.plate, minutes));
  });

  router.post("/:plate/extension", (req, res) => {
    const { minutes } = req.body;
    if (!isMinutes(minutes)) {
      res.status(422).json({ error: "minutes", max: MAX_MINUTES });
      return;
    }
    const stay = meter.find(req.params.plate);
    if (!stay) {
      res.status(404).json({ error: "no stay" });
      return;
    }
    if (stay.minutes + minutes > MAX_MINUTES) {
      res.status(409).json({ error: "too long", left: MAX_MINUTES - stay.minutes });
    }
    const extended = meter.extend(stay, minutes);
    res.json({ ...extended, added: minutes });
  });

  router.delete("/:plate", (req, res) => {
    res.status(meter.end(req.params.plate) ? 204 : 404).end();
  });

  return router;
}
