import express from "express";
import { Store } from "./store.js";

function missing(body, ...names) {
  return names.filter((name) => !body?.[name]);
}

export function createApp(store = new Store()) {
  const app = express();
  app.use(express.json());

  app.post("/customers", (req, res) => {
    const lacking = missing(req.body, "name");
    if (lacking.length > 0) return res.status(400).json({ missing: lacking });
    res.status(201).json(store.addCustomer(req.body));
  });

  app.post("/alterations", (req, res) => {
    const lacking = missing(req.body, "garment", "due");
    if (lacking.length > 0) return res.status(400).json({ missing: lacking });
    res.status(201).json(store.addAlteration(req.body));
  });

  return app;
}
