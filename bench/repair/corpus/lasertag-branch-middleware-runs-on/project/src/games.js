import { ApiError } from "./middleware/errors.js";

export class Games {
  #games = [];

  of(branch) {
    return this.#games.filter((game) => game.branch === branch);
  }

  add(branch, arena, players) {
    if (!(players >= 2 && players <= 20)) throw new ApiError(422, "between 2 and 20 players");
    const game = { id: this.#games.length + 1, branch, arena, players };
    this.#games.push(game);
    return game;
  }

  cancel(branch, id) {
    const at = this.#games.findIndex((game) => game.branch === branch && game.id === id);
    if (at === -1) throw new ApiError(404, "no such game");
    this.#games.splice(at, 1);
  }
}
