import express from "express";
import { acceptedMail } from "./mail.js";
import { accept, loadSwap } from "./swaps.js";

export function createApp(repo, log, outbox = []) {
  const app = express();

  app.param("swap", async (req, res, next, id) => {
    req.swap = await loadSwap(repo, id);
    if (!req.swap) return res.status(404).json({ error: "unknown_swap" });
    next();
  });

  app.get("/swaps/:swap", (req, res) => {
    const { id, from, to, state, guest } = req.swap;
    res.json({ id, from, to, state, guest: guest.name });
  });

  app.post("/swaps/:swap/accept", async (req, res) => {
    const mail = acceptedMail(req.swap);
    if (!(await accept(repo, req.swap))) return res.status(409).json({ error: "not_asked" });
    outbox.push(mail);
    log.info(`swap ${req.swap.id} accepted`);
    res.json({ state: "accepted" });
  });

  return app;
}
