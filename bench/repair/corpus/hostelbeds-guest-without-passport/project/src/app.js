const express = require("express");
const { bookingsOf, findBooking } = require("./bookings");
const { nationalityOf } = require("./guests");
const { countByCountry } = require("./statistics");

function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/nights/:night/arrivals", (req, res) => {
    const arrivals = bookingsOf(req.params.night).map(({ id, bed, nights, guest }) => ({
      id,
      bed,
      nights,
      name: guest.name,
      country: guest.document.country,
    }));
    res.json({ night: req.params.night, arrivals });
  });

  app.get("/nights/:night/statistics", (req, res) => {
    res.json(countByCountry(bookingsOf(req.params.night)));
  });

  app.get("/bookings/:id", (req, res) => {
    const booking = findBooking(Number(req.params.id));
    if (!booking) return res.status(404).json({ error: "no such booking" });
    res.json({ ...booking, guest: { name: booking.guest.name, country: nationalityOf(booking.guest) } });
  });

  app.put("/bookings/:id/document", (req, res) => {
    const booking = findBooking(Number(req.params.id));
    if (!booking) return res.status(404).json({ error: "no such booking" });
    const { country, number } = req.body;
    booking.guest.document = { country, number };
    res.status(204).end();
  });

  return app;
}

module.exports = { createApp };
