const express = require("express");
const bookings = require("./bookings");
const { Calendar } = require("./rooms");

exports.createApp = () => {
  const app = express();
  app.use(express.json());
  app.use("/bookings", bookings(new Calendar()));
  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error);
    res.status(500).json({ error: "internal" });
  });
  return app;
};
