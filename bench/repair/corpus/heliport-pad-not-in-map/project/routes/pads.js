const { Router } = require("express");
const { Conflict, NotFound } = require("../errors");

const newPads = () =>
  new Map([
    ["north", { maxKg: 5700, slots: new Set(["08:00"]) }],
    ["roof", { maxKg: 3175, slots: new Set() }],
  ]);

module.exports = (pads = newPads()) => {
  const router = Router();

  router.get("/:pad", (req, res) => {
    const pad = pads.get(req.params.pad);
    if (!pad) throw new NotFound("pad");
    res.json({ maxKg: pad.maxKg, slots: [...pad.slots] });
  });

  router.put("/:pad/slots/:time", (req, res) => {
    const { slots, maxKg } = pads.get(req.params.pad);
    const { time } = req.params;
    if (slots.has(time)) throw new Conflict("slot taken");
    if (req.body.kg > maxKg) throw new Conflict("too heavy");
    slots.add(time);
    res.status(201).json({ time });
  });

  router.delete("/:pad/slots/:time", (req, res) => {
    const pad = pads.get(req.params.pad);
    if (!pad) throw new NotFound("pad");
    if (!pad.slots.delete(req.params.time)) throw new NotFound("slot");
    res.status(204).end();
  });

  return router;
};
