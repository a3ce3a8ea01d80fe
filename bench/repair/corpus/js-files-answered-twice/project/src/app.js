const express = require("express");
const storage = require("./storage");

const app = express();

app.get("/files/:name", (req, res) => {
  storage.read(req.params.name, (error, text) => {
    if (error) {
      res.status(404).json({ error: "File not found" });
    }
    res.type("text/plain").send(text);
  });
});

module.exports = { app };
