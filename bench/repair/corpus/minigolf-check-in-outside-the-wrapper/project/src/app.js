const express = require("express");
const { Store } = require("./store");
const { bookings } = require("./routes/bookings");
const { courses } = require("./routes/courses");
const { onError } = require("./lib/errors");

function createApp(store = new Store()) {
  const app = express();
  app.use(express.json());
  app.use("/courses", courses(store));
  app.use("/bookings", bookings(store));
  app.use(onError);
  return app;
}

module.exports = { createApp };
