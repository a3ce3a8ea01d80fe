import { Hono } from "hono";
import { allLocks, lockOf } from "./locks.ts";
import { Problem } from "./problems.ts";

export const app = new Hono();

app.get("/locks", (c) => c.json(allLocks().map(({ number, name }) => ({ number, name }))));

app.get("/locks/:number", (c) => {
  const lock = lockOf(Number(c.req.param("number")));
  if (!lock) throw new Problem(404, "no such lock");
  return c.json(lock);
});

app.get("/locks/:number/depth", (c) => {
  const lock = lockOf(Number(c.req.param("number")))!;
  return c.json({ name: lock.name, depth: lock.upper - lock.lower });
});

app.onError((error, c) => {
  if (error instanceof Problem) return c.json({ problem: error.message }, error.status);
  return c.json({ problem: "unexpected" }, 500);
});
