const express = require("express");
const { cameras } = require("./cameras");
const { SORTABLE, sorted } = require("./sorting");

function createApp() {
  const app = express();

  app.get("/cameras", (req, res) => {
    const { sort = "name", order = "asc", mount } = req.query;
    if (!SORTABLE.includes(sort)) {
      return res.status(400).json({ error: `sort must be one of ${SORTABLE.join(", ")}` });
    }
    const chosen = mount ? cameras.filter((camera) => camera.mount === mount) : cameras;
    res.json(sorted(chosen, sort, order === "desc"));
  });

  app.get("/cameras/:id", (req, res) => {
    const camera = cameras.find(({ id }) => id === req.params.id);
    if (!camera) return res.status(404).json({ error: "no such camera" });
    res.json(camera);
  });

  return app;
}

module.exports = { createApp };
