import { randomUUID } from "node:crypto";

export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** All games that are open or run. */
export class Games {
  #games = new Map();

  open(place) {
    const game = { id: randomUUID(), place, state: "open", players: [], seeker: null, timer: null };
    this.#games.set(game.id, game);
    return game;
  }

  get(id) {
    const game = this.#games.get(id);
    if (!game) throw new Refusal(404, "no such game");
    return game;
  }

  all() {
    return [...this.#games.values()];
  }

  join(game, player) {
    if (game.state !== "open") throw new Refusal(409, "the round runs already");
    game.players.push(player);
  }

  /** The first who joined seeks; after the seconds everybody who hides has won. */
  start(game, seconds) {
    if (game.players.length < 2) throw new Refusal(409, "nobody to look for");
    game.state = "running";
    game.seeker = game.players[0];
    game.timer = setTimeout(() => this.end(game), seconds * 1000);
    game.timer.unref();
  }

  end(game) {
    clearTimeout(game.timer);
    game.timer = null;
    game.state = "over";
  }
}
