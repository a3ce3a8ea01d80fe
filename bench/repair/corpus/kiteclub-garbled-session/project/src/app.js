const express = require("express");
const { member } = require("./auth");
const sessions = require("./sessions");

exports.createApp = () => {
  const app = express();
  app.get("/invitations/:token", (req, res) => {
    const mail = sessions.readInvitation(req.params.token);
    return mail ? res.json({ mail }) : res.status(410).json({ error: "this link is no longer good" });
  });
  app.get("/me", member, (req, res) => res.json({ member: req.member }));
  app.use((error, req, res, next) => res.status(500).json({ error: "internal" }));
  return app;
};
