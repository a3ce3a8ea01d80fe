import express from "express";
import { address, scheme } from "./caller.js";

export function createApp() {
  const app = express();
  app.get("/open", (req, res) => {
    res.json({ open: true, from: address(req) === undefined ? "nowhere" : "somewhere" });
  });
  app.get("/whoami", (req, res) => {
    res.json({ scheme: scheme(req), secure: scheme(req) === "https" });
  });
  return app;
}
