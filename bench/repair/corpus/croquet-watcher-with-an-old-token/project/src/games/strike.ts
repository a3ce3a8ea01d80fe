import type { Game } from "./store.ts";

export function strike(game: Game, player: string) {
  game.hoops[player] = (game.hoops[player] ?? 0) + 1;
  return { player, hoops: game.hoops[player] };
}
