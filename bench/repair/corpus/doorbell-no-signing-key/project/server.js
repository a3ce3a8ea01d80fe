const express = require("express");
const passes = require("./passes");

exports.createServer = () => {
  const app = express();
  app.use(express.json());
  app.post("/passes", (req, res) => {
    const { guest, flat } = req.body;
    if (!guest || !Number.isInteger(flat)) return res.status(400).json({ error: "guest and flat" });
    res.status(201).json({ pass: passes.issue({ guest, flat }) });
  });
  app.get("/passes/:pass", (req, res) => {
    const found = passes.check(req.params.pass);
    return found ? res.json(found) : res.status(401).json({ error: "not valid" });
  });
  return app;
};
