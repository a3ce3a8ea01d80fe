import { Hono } from "hono";
import { expect, test } from "vitest";
import { Book } from "../src/book.ts";
import { Players } from "../src/players.ts";
import { slips } from "../src/routes/slips.ts";
import { type Env, session } from "../src/session.ts";

const headers = { authorization: "Bearer t-ana", "content-type": "application/json" };
const app = () => new Hono<Env>().use(session(new Players())).route("/", slips(new Book()));

test("lists one's own slips", async () => {
  const res = await app().request("/", { headers });
  expect((await res.json()).slips).toHaveLength(1);
});

test("places a slip", async () => {
  const body = JSON.stringify({ match: "m-8", cents: 200 });
  expect((await app().request("/", { method: "POST", headers, body })).status).toBe(201);
});
