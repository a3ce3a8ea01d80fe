const express = require("express");
const { Maps } = require("./maps");
const { nodes } = require("./nodes");

function createApp(maps = new Maps()) {
  const app = express();
  app.use(express.json());
  app.use("/maps/:map/nodes", nodes(maps));
  app.use((err, req, res, next) => {
    res.status(err.status || 500).json({ error: err.status ? err.message : "unexpected" });
  });
  return app;
}

module.exports = { createApp };
