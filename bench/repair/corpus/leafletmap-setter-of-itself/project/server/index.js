const express = require("express");
const { createMaps } = require("./maps");

const FIELDS = { zoom: "number", latitude: "number", title: "string" };

module.exports = () => {
  const app = express();
  const maps = createMaps();
  app.use(express.json());
  app.param("map", (req, res, next, id) => {
    req.view = maps.get(id);
    return req.view ? next() : res.status(404).json({ error: "no such map" });
  });
  app.get("/maps/:map", (req, res) => res.json(req.view));
  app.put("/maps/:map/:field", (req, res) => {
    const { field } = req.params;
    const value = req.body[field];
    if (typeof value !== FIELDS[field]) return res.status(400).json({ error: "wrong field or value" });
    req.view[field] = value;
    res.json(req.view);
  });
  return app;
};
