const express = require("express");
const views = require("./views");
const { badRequest, onError } = require("./problems");

function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/views/preview", (req, res) => {
    const filter = req.query.filter ? JSON.parse(req.query.filter) : {};
    const limit = Number(req.query.limit || 20);
    if (!Number.isInteger(limit) || limit < 1) throw badRequest("limit", "must be a whole number above 0");
    res.json(views.apply(filter).slice(0, limit));
  });

  app.post("/views", (req, res) => {
    const { name, filter } = req.body;
    if (typeof name !== "string" || name === "") throw badRequest("name", "is required");
    if (typeof filter !== "object" || filter === null) throw badRequest("filter", "must be an object");
    res.status(201).json(views.save(name, filter));
  });

  app.get("/views/:name", (req, res) => {
    const view = views.get(req.params.name);
    if (!view) return res.status(404).json({ error: "not_found" });
    res.json(views.apply(view.filter));
  });

  app.use(onError);
  return app;
}

module.exports = { createApp };
