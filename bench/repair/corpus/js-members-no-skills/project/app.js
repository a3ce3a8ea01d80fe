const express = require("express");
const { find, teamsOf, badgesOf } = require("./lib/members");

const app = express();

app.get("/members/:id", (req, res) => {
  const member = find(req.params.id);
  if (!member) {
    return res.status(404).json({ error: "No such member" });
  }
  res.json({ name: member.name, teams: teamsOf(member), badges: badgesOf(member) });
});

module.exports = app;
