import { Hono } from "hono";
import { flatNumber, pageNumber } from "./params.js";
import { Registry } from "./registry.js";
import { listResidents } from "./residents.js";

const registry = new Registry();
const LAST = 99;
export const app = new Hono();

app.get("/floors", (c) => c.json(registry.floors()));

app.get("/flats/:number/residents", (c) => {
  const number = flatNumber(c.req.param("number"));
  if (number === null || number > LAST) return c.json({ error: "no flat of this number" }, 404);
  return c.json(listResidents(registry, number, pageNumber(c.req.query("page"))));
});

app.onError((error, c) => c.json({ error: "internal" }, 500));
