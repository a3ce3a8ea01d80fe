"use strict";

const express = require("express");
const routes = require("./routes");

exports.createApp = function createApp() {
  const app = express();
  app.use("/patients", routes);
  app.use((err, req, res, next) => {
    const status = err.status || 500;
    res.status(status).json({ error: status === 500 ? "something broke" : err.message });
  });
  return app;
};
