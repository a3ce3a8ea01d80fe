const express = require("express");
const { isOpen, loadDay } = require("./repository");
const { countVisitors } = require("./visitors");

exports.web = () => {
  const app = express();
  app.get("/days/:day", async (req, res) => res.json({ open: await isOpen(req.params.day) }));
  app.get("/days/:day/visitors", async (req, res) => {
    const day = await loadDay(req.params.day);
    res.json({ closed: day.isClosed, ...countVisitors(day) });
  });
  return app;
};
