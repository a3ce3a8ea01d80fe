const express = require("express");
const applications = require("./applications");
const audit = require("./audit");
const { users } = require("./users");

function createApp() {
  const app = express();
  app.use(express.json());
  app.use((req, res, next) => {
    req.user = users[req.get("x-user")];
    if (!req.user) return res.status(401).json({ error: "who are you" });
    next();
  });
  app.param("id", (req, res, next, id) => {
    req.application = applications.find(Number(id));
    if (!req.application) return res.status(404).json({ error: "no such application" });
    next();
  });

  app.post("/applications/:id/award", (req, res) => {
    const { amount } = req.body;
    if (!(amount > 0)) return res.status(400).json({ error: "amount must be positive" });
    applications.award(req.application, amount);
    audit.record(req.user, "awarded", req.application);
    res.json(req.application);
  });

  app.post("/applications/:id/withdrawal", (req, res) => {
    if (req.application.state === "withdrawn") return res.status(409).json({ error: "withdrawn already" });
    applications.withdraw(req.application);
    audit.record("withdrawn", req.application);
    res.json(req.application);
  });

  app.get("/applications/:id/history", (req, res) => {
    res.json(audit.historyOf(req.application));
  });

  return app;
}

module.exports = { createApp };
