const express = require("express");
const { Lobbies } = require("./lobbies");
const routes = require("./routes");

function createApp(lobbies = new Lobbies()) {
  const app = express();
  app.use(express.json());
  app.use("/lobbies", routes(lobbies));
  app.use((err, req, res, next) => {
    res.status(err.status || 500).json({ error: "internal" });
  });
  return app;
}

module.exports = { createApp };
