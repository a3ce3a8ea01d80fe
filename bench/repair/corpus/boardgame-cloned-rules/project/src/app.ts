import express from "express";
import { type Game, newGame } from "./game.ts";
import { move } from "./moves.ts";
import { RULES } from "./rules.ts";

export function createApp() {
  const games = new Map<number, Game>();
  const app = express();
  app.use(express.json());

  app.post("/games", (req, res) => {
    if (!Object.hasOwn(RULES, req.body.variant)) return res.status(422).json({ error: "no such variant" });
    games.set(games.size + 1, newGame(req.body.variant));
    return res.status(201).json({ id: games.size });
  });

  app.post("/games/:id/moves", (req, res) => {
    const game = games.get(Number(req.params.id));
    if (!game) return res.status(404).json({ error: "no such game" });
    const next = move(game, req.body.field);
    games.set(Number(req.params.id), next);
    return res.json({ turn: next.turn, winner: next.winner, stones: next.stones });
  });
  return app;
}
