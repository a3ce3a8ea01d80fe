import express from "express";
import { member, memberOrWarden, owns } from "./guards.js";
import { hutOf } from "./huts.js";

export function createApp() {
  const app = express();

  app.get("/huts/:hut", member, owns, (req, res) => {
    res.json({ colour: hutOf(req.params.hut).colour, tenant: req.member.name });
  });

  app.get("/huts/:hut/key", memberOrWarden, (req, res) => {
    const hut = hutOf(req.params.hut);
    if (!hut) return res.status(404).json({ error: "no such hut" });
    res.json({ key: hut.key, for: req.member?.name ?? "warden" });
  });

  return app;
}
