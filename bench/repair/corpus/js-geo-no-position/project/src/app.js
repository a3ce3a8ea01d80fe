const express = require("express");

const app = express();
app.use(express.json());

app.post("/labels", (req, res) => {
  const { text } = req.body;
  if (typeof text !== "string") {
    return res.status(400).json({ errors: [{ field: "text", message: "text is required" }] });
  }
  res.status(201).json({ text });
});

app.post("/markers", (req, res) => {
  const { position, title } = req.body;
  const { lat, lon } = position;
  res.status(201).json({ title: title ?? "Untitled", at: `${lat},${lon}` });
});

module.exports = app;
