const express = require("express");
const { Database } = require("./db/database");
const { SlotRepository } = require("./slots");
const { recruiters } = require("./routes/recruiters");
const { candidates } = require("./routes/candidates");

function createApp(db = new Database()) {
  const slots = new SlotRepository(db);
  const app = express();
  app.use(express.json());
  app.use("/recruiters", recruiters(slots));
  app.use("/candidates", candidates(slots));
  app.use((err, req, res, next) => {
    res.status(err.status || 500).json({ error: err.status ? err.message : "internal error" });
  });
  return app;
}

module.exports = { createApp };
