import { Hono } from "hono";
import { Peers } from "./peers.js";
import { peerRoutes } from "./routes.js";

const TOKENS = new Set(["ops-1", "ops-2"]);

export function createApp(peers = new Peers()) {
  const app = new Hono();
  app.use("/peers/*", async (c, next) => {
    const token = c.req.header("authorization")?.replace(/^Bearer /, "");
    if (!TOKENS.has(token)) return c.json({ error: "unauthorised" }, 401);
    await next();
  });
  app.route("/peers", peerRoutes(peers));
  app.onError((error, c) => {
    console.error(error.message);
    return c.json({ error: "internal" }, 500);
  });
  return app;
}
