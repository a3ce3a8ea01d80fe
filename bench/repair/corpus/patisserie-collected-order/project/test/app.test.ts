import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.ts";

const items = [{ cake: "tartlet", pieces: 6 }];

test("an order that is brought", async () => {
  const app = buildApp();
  const answer = await app.inject({
    method: "POST",
    url: "/orders",
    payload: { customer: "Ida", items, delivery: { zone: "outer", street: "Kade 4" } },
  });
  assert.equal(answer.statusCode, 201);
  assert.deepEqual(answer.json(), { id: 1, fee: 900, total: 3600 });
  const seen = await app.inject("/orders/1");
  assert.deepEqual(seen.json(), { id: 1, customer: "Ida", pieces: 6, goesTo: "Kade 4" });
});

test("quotes", async () => {
  const app = buildApp();
  assert.deepEqual((await app.inject("/quote?cents=1000&zone=inner")).json(), { fee: 500, total: 1500 });
  assert.deepEqual((await app.inject("/quote?cents=1000")).json(), { fee: 0, total: 1000 });
});

test("what is refused", async () => {
  const app = buildApp();
  const post = (payload: object) => app.inject({ method: "POST", url: "/orders", payload });
  assert.equal((await post({ customer: "Ida", items: [] })).statusCode, 400);
  assert.equal((await post({ customer: "Ida", items, delivery: { zone: "moon", street: "Kade" } })).statusCode, 400);
  const delivery = { zone: "inner", street: "Kade 4" };
  assert.equal((await post({ customer: "Ida", items: [{ cake: "pie", pieces: 1 }], delivery })).statusCode, 422);
  assert.equal((await app.inject("/orders/9")).statusCode, 404);
});
