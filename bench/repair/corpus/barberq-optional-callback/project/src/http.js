const express = require("express");
const { notifier } = require("./notify");
const { Queue } = require("./queue");

exports.makeServer = (queue = new Queue()) => {
  const app = express();
  app.use(express.json());
  app.post("/queue", (req, res) => {
    const { name, phone } = req.body;
    if (!name) return res.status(400).json({ error: "name" });
    res.status(201).json(queue.join(name, notifier(phone)));
  });
  app.post("/queue/next", (req, res) => res.json({ name: queue.next() }));
  app.delete("/queue/:name", (req, res) => res.sendStatus(queue.leave(req.params.name) ? 204 : 404));
  return app;
};
