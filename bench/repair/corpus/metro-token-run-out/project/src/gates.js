const { Router } = require("express");
const { staffOnly } = require("./staff");
const tickets = require("./tickets");

const opened = [];

const router = Router();

router.post("/:gate/open", staffOnly, (req, res) => {
  opened.push({ gate: req.params.gate, by: req.staff });
  res.json({ open: true });
});

router.post("/:gate/enter", (req, res) => {
  const token = req.get("x-ticket");
  if (!token) return res.status(401).json({ error: "token required" });
  const ticket = tickets.read(token);
  opened.push({ gate: req.params.gate, zone: ticket.zone });
  res.json({ open: true, zone: ticket.zone });
});

module.exports = { router, opened };
