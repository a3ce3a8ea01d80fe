const express = require("express");

function createApp() {
  const app = express();
  app.use(express.json());

  app.post("/login", (req, res) => {
    const { name, password } = req.body;
    if (!password) {
      res.status(400).json({ error: "password is required" });
    }
    if (password !== "sesame") {
      return res.status(401).json({ error: "wrong password" });
    }
    res.json({ name });
  });

  return app;
}

module.exports = { createApp };
