const express = require("express");
const { find, teamsOf, grantsOf } = require("./lib/members");

const app = express();

app.get("/members/:id", (req, res) => {
  const member = find(req.params.id);
  if (!member) {
    return res.status(404).json({ error: "No such member" });
  }
  res.json({ name: member.name, teams: teamsOf(member), grants: grantsOf(member) });
});

module.exports = app;
