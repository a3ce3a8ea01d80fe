const express = require("express");
const { NotFound, findRoom, bookingsOf } = require("./rooms");
const { wrap } = require("./wrap");

const app = express();

app.get("/rooms/:id", wrap(async (req, res) => {
  const room = await findRoom(req.params.id);
  res.json(room);
}));

app.get("/rooms/:id/bookings", async (req, res) => {
  const room = await findRoom(req.params.id);
  res.json(await bookingsOf(room));
});

app.use((err, req, res, next) => {
  if (err instanceof NotFound) return res.status(404).json({ error: err.message });
  res.status(500).json({ error: "internal" });
});

module.exports = app;
