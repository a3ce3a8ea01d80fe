import type { Game } from "./game.ts";
import { RULES } from "./rules.ts";

export function move(game: Game, field: number): Game {
  const rules = RULES[game.variant];
  const taken = [...game.stones.black, ...game.stones.white];
  if (game.winner || taken.includes(field) || field >= rules.size) return game;
  const next = structuredClone(game);
  next.stones[game.turn].push(field);
  if (rules.wins(next.stones[game.turn])) next.winner = game.turn;
  next.turn = game.turn === "black" ? "white" : "black";
  return next;
}
