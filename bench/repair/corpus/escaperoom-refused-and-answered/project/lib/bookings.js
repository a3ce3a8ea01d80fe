const { Router } = require("express");
const { ROOMS } = require("./rooms");

module.exports = (calendar) => {
  const router = Router();

  router.get("/", (req, res) => res.json(calendar.bookings));

  router.post("/", (req, res) => {
    const { room, slot, team } = req.body;
    if (!ROOMS[room]) {
      return res.status(404).json({ error: "no such room" });
    }
    if (team.length > ROOMS[room].seats) {
      res.status(422).json({ error: `at most ${ROOMS[room].seats} players` });
    }
    if (!calendar.isFree(room, slot)) {
      return res.status(409).json({ error: "slot is taken" });
    }
    res.status(201).json(calendar.book(room, slot, team));
  });

  return router;
};
