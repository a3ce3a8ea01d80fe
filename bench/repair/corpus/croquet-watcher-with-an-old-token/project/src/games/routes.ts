import { type Response, Router } from "express";
import { optional, required, type Signed } from "../auth.ts";
import { gameById } from "./store.ts";
import { strike } from "./strike.ts";

export function gameRoutes(secret: string) {
  const router = Router();

  router.get("/:id", optional(secret), (req: Signed, res: Response) => {
    const game = gameById(req.params.id!);
    if (!game) return res.status(404).json({ error: "no such game" });
    const mine = req.player ? { mine: game.players.includes(req.player) } : {};
    return res.json({ id: game.id, hoops: game.hoops, ...mine });
  });

  router.post("/:id/strikes", required(secret), (req: Signed, res: Response) => {
    const game = gameById(req.params.id!);
    if (!game) return res.status(404).json({ error: "no such game" });
    if (!game.players.includes(req.player!)) return res.status(403).json({ error: "not your game" });
    return res.status(201).json(strike(game, req.player!));
  });

  return router;
}
