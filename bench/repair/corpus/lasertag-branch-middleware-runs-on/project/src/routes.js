import Router from "@koa/router";
import { ApiError } from "./middleware/errors.js";

export function routes(games) {
  const router = new Router();

  router.get("/games", (ctx) => {
    ctx.body = { games: games.of(ctx.state.branch.key) };
  });

  router.post("/games", (ctx) => {
    const { arena, players } = ctx.request.body;
    if (!ctx.state.branch.arenas.includes(arena)) throw new ApiError(404, "no such arena");
    ctx.body = games.add(ctx.state.branch.key, arena, players);
    ctx.status = 201;
  });

  router.delete("/games/:id", (ctx) => {
    games.cancel(ctx.state.branch.key, Number(ctx.params.id));
    ctx.status = 204;
  });

  return router;
}
