const express = require("express");
const weeks = require("./data");
const { grid, perBaker, totalHours } = require("./shifts");

exports.api = () => {
  const app = express();
  app.get("/shifts/:week", (req, res) => {
    const shifts = weeks[req.params.week];
    if (!shifts) return res.status(404).json({ error: "no plan for this week" });
    const cells = grid(shifts);
    res.json({ cells, hours: totalHours(cells), bakers: perBaker(shifts) });
  });
  return app;
};
