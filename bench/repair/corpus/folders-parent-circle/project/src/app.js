import express from "express";
import { createTree, find, Folder } from "./tree.js";
import { view } from "./view.js";

export function createApp(root = createTree()) {
  const app = express();
  app.use(express.json());

  app.get("/folders", (req, res) => {
    const folder = find(root, String(req.query.path ?? root.path));
    if (!folder) return res.status(404).json({ error: "no such folder" });
    res.json(view(folder));
  });

  app.post("/folders", (req, res) => {
    const parent = find(root, req.body.in);
    if (!parent) return res.status(404).json({ error: "no such folder" });
    const made = new Folder(req.body.name, parent);
    res.status(201).json(made);
  });

  return app;
}
