const express = require("express");
const { readBody } = require("./body");
const photos = require("./photos");

exports.createApp = () => {
  const app = express();
  app.get("/health", (req, res) => res.json({ photos: photos.count() }));
  app.post("/photos", async (req, res, next) => {
    try {
      res.status(201).json({ number: photos.add(await readBody(req)) });
    } catch (error) {
      next(error);
    }
  });
  app.use((error, req, res, next) => res.status(error.status ?? 500).json({ error: "failed" }));
  return app;
};
