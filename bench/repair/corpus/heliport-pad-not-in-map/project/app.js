const express = require("express");
const pads = require("./routes/pads");
const { HttpError } = require("./errors");

module.exports = function createApp() {
  const app = express();
  app.use(express.json());
  app.use("/pads", pads());
  app.use((error, req, res, next) => {
    if (error instanceof HttpError) return res.status(error.status).json({ error: error.message });
    res.status(500).json({ error: "internal error" });
  });
  return app;
};
