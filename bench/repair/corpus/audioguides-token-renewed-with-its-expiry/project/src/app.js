const express = require("express");
const { devices } = require("./devices");
const { issue, renew, signedIn } = require("./tokens");
const tracks = require("./tracks");

function createApp() {
  const app = express();
  app.use(express.json());

  app.post("/sessions", (req, res) => {
    const device = devices.find((one) => one.id === req.body.device && one.pin === req.body.pin);
    if (!device) return res.status(401).json({ message: "wrong pin" });
    res.status(201).json({ token: issue(device) });
  });

  app.post("/sessions/renewal", signedIn, (req, res) => {
    res.status(201).json({ token: renew(req.token) });
  });

  app.get("/tracks", signedIn, (req, res) => {
    res.json(tracks.of(req.claims.museum, req.claims.languages));
  });

  return app;
}

module.exports = { createApp };
