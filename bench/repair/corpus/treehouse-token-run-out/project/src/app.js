const express = require("express");
const greeting = require("./greeting");
const guard = require("./guard");
const session = require("./session");
const users = require("./users");

const app = express();
app.use(express.json());

app.get("/", greeting);
app.post("/sessions", (req, res) => {
  const user = users.byId(req.body?.user);
  if (!user) return res.status(401).json({ error: "unauthorized" });
  res.status(201).json({ token: session.open(user.id) });
});
app.get("/bookings", guard, (req, res) => res.json(req.user.bookings));

module.exports = app;
