const express = require("express");
const gates = require("./gates");
const tickets = require("./tickets");

const app = express();
app.use(express.json());
app.post("/tickets", (req, res) => {
  const token = tickets.sell(req.body);
  if (!token) return res.status(422).json({ error: "unknown zone" });
  res.status(201).json({ token });
});
app.use("/gates", gates.router);
app.use((error, req, res, next) => {
  res.status(500).json({ error: "internal" });
});

module.exports = app;
