const express = require("express");
const { Accounts } = require("./accounts");
const tokens = require("./tokens");

function createApp({ accounts: list, secret }) {
  const accounts = new Accounts(list);
  const app = express();
  app.use(express.json());

  app.post("/sessions", (req, res) => {
    const { badge, pin } = req.body;
    const account = accounts.match(badge, pin);
    if (!account) return res.status(401).json({ error: "badge and pin do not match" });
    const token = tokens.issue(account, secret);
    res.cookie("session", token, tokens.cookieOptions(account));
    res.status(201).json({ name: account.name, token });
  });

  app.get("/me", (req, res) => {
    const [, token] = (req.get("authorization") ?? "").split(" ");
    const session = tokens.read(token, secret);
    if (!session) return res.status(401).json({ error: "not signed in" });
    res.json({ badge: session.sub, name: session.name, kind: session.kind });
  });

  app.use((err, req, res, next) => {
    res.status(err.status ?? 500).json({ error: "internal" });
  });
  return app;
}

module.exports = { createApp };
