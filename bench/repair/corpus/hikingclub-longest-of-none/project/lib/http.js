const express = require("express");
const store = require("./store");
const { summary } = require("./summary");

module.exports = function http() {
  const app = express();
  app.get("/members/:name/summary", (req, res) => {
    if (!store.isMember(req.params.name)) return res.sendStatus(404);
    res.json(summary(store.walksOf(req.params.name)));
  });
  return app;
};
