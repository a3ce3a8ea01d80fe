import { Hono } from "hono";

export function peerRoutes(peers) {
  const routes = new Hono();

  routes.get("/", (c) => c.json(peers.list()));

  routes.get("/:name", (c) => {
    const peer = peers.get(c.req.param("name"));
    return peer ? c.json(peer) : c.json({ error: "no such peer" }, 404);
  });

  routes.put("/:name", async (c) => {
    const { key } = await c.req.json();
    if (!/^[\w+/]{8,}=*$/.test(key ?? "")) return c.json({ error: "key is not valid" }, 400);
    return c.json(peers.put(c.req.param("name"), key), 201);
  });

  routes.delete("/:name/key", (c) => {
    const peer = peers.get(c.req.param("name"));
    if (!peer) return c.json({ error: "no such peer" }, 404);
    peer.key = null;
    return c.body(null, 204);
  });

  routes.delete("/:name", (c) => {
    const removed = peers.remove(c.req.param("name"));
    if (!removed) return c.json({ error: "no such peer" }, 404);
    c.status(204);
  });

  return routes;
}
