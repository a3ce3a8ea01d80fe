import express from "express";
import { Contracts } from "./contracts.js";
import { hooks } from "./hooks.js";

export function createApp({ key, contracts = new Contracts() }) {
  const app = express();
  app.use(express.json());
  app.use("/hooks", hooks(key, contracts));
  app.get("/contracts/:id", (req, res) => {
    const contract = contracts.find(req.params.id);
    if (!contract) return res.status(404).json({ error: "not found" });
    res.json(contract);
  });
  return app;
}
