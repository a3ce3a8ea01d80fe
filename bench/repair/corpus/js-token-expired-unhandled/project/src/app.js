const express = require("express");
const { read } = require("./tokens");

const app = express();

function authenticate(req, res, next) {
  const [scheme, token] = (req.headers.authorization || "").split(" ");
  if (scheme !== "Bearer" || !token) return res.status(401).json({ error: "Missing token" });
  req.user = read(token);
  next();
}

app.get("/me", authenticate, (req, res) => {
  res.json({ name: req.user.sub });
});

module.exports = { app };
