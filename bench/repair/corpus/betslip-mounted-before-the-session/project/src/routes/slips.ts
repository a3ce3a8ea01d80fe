import { Hono } from "hono";
import type { Book } from "../book.ts";
import type { Env } from "../session.ts";

export function slips(book: Book) {
  const routes = new Hono<Env>();

  routes.get("/", (c) => {
    const player = c.get("player");
    return c.json({ slips: book.slipsOf(player.id) });
  });

  routes.post("/", async (c) => {
    const player = c.get("player");
    const { match, cents } = await c.req.json();
    const slip = book.place(player.id, match, cents);
    return slip ? c.json(slip, 201) : c.json({ error: "no such match" }, 404);
  });

  return routes;
}
