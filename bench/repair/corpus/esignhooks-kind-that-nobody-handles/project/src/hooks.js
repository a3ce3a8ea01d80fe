import { Router } from "express";
import { handlers } from "./handlers.js";

export function hooks(key, contracts) {
  const router = Router();
  const seen = new Set();

  router.post("/esign", (req, res) => {
    if (req.get("x-hook-key") !== key) return res.status(401).json({ error: "key" });
    const event = req.body;
    if (seen.has(event.id)) return res.json({ handled: false });
    const contract = contracts.find(event.document);
    if (!contract) return res.status(404).json({ error: "no such document" });
    const handle = handlers[event.type];
    handle(contract, event);
    seen.add(event.id);
    res.json({ handled: true });
  });

  return router;
}
