const express = require("express");
const { ApiError } = require("./errors");
const lessonRoutes = require("./routes/lessons");

function createApp(book) {
  const app = express();
  app.use(express.json());
  app.use("/lessons", lessonRoutes(book));
  app.use((req, res) => res.status(404).json({ error: { code: "no_route", message: req.path } }));
  app.use((err, req, res, next) => {
    if (err instanceof ApiError) {
      return res.status(err.status).json({ error: { code: err.code, message: err.message } });
    }
    res.status(500).json({ error: { code: "internal", message: "something went wrong" } });
  });
  return app;
}

module.exports = { createApp };
