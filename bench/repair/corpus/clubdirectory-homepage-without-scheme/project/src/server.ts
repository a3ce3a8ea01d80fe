import { Hono } from "hono";
import { cardOf } from "./card.ts";
import { allClubs, clubOf } from "./clubs.ts";

const server = new Hono();

server.get("/clubs", (c) => c.json(allClubs().map(({ id, name }) => ({ id, name }))));

server.get("/clubs/:id", (c) => {
  const club = clubOf(c.req.param("id"));
  if (!club) return c.json({ error: "unknown club" }, 404);
  return c.json(cardOf(club));
});

export default server;
