const { Router } = require("express");
const { asyncRoute } = require("../lib/async-route");
const { Conflict } = require("../lib/errors");

function bookings(store) {
  const router = Router();

  router.post("/", asyncRoute(async (req, res) => {
    const { course, players, at } = req.body;
    const slot = await store.course(course);
    if (players > slot.maxPlayers) throw new Conflict("party too large");
    const booking = await store.addBooking({ course, players, at });
    res.status(201).json(booking);
  }));

  router.get("/:id", asyncRoute(async (req, res) => {
    res.json(await store.booking(req.params.id));
  }));

  router.post("/:id/check-in", async (req, res) => {
    const booking = await store.booking(req.params.id);
    if (booking.checkedIn) throw new Conflict("already checked in");
    booking.checkedIn = true;
    await store.save(booking);
    res.json(booking);
  });

  return router;
}

module.exports = { bookings };
