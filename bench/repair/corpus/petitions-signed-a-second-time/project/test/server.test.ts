import { expect, test } from "vitest";
import { memoryClient } from "../src/db.ts";
import { buildServer } from "../src/server.ts";

test("a slug is taken once", async () => {
  const app = buildServer(memoryClient());
  const payload = { slug: "no-litter", title: "No litter", goal: 50 };
  expect((await app.inject({ method: "POST", url: "/petitions", payload })).statusCode).toBe(201);
  expect((await app.inject({ method: "POST", url: "/petitions", payload })).statusCode).toBe(409);
});

test("signing", async () => {
  const app = buildServer(memoryClient());
  const url = "/petitions/bench-oak/signatures";
  const answer = await app.inject({ method: "POST", url, payload: { email: "Ole@example.org", name: "Ole" } });
  expect(answer.json()).toEqual({ signed: 2 });
  const other = await app.inject({ method: "POST", url: "/petitions/none/signatures", payload: { email: "o@e", name: "O" } });
  expect(other.statusCode).toBe(404);
});
