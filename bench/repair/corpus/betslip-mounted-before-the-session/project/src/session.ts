import { createMiddleware } from "hono/factory";
import type { Player, Players } from "./players.ts";

export interface Env {
  Variables: { player: Player };
}

/** Whoever sends no valid token gets no further. */
export const session = (players: Players) =>
  createMiddleware<Env>(async (c, next) => {
    const token = c.req.header("authorization")?.replace(/^Bearer /, "");
    const player = token ? players.byToken(token) : undefined;
    if (!player) return c.json({ error: "please log in" }, 401);
    c.set("player", player);
    await next();
  });
