import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.ts";

const post = (app, payload) => app.inject({ method: "POST", url: "/orders", payload });

test("an order that is collected costs no fee and is kept", async () => {
  const app = buildApp();
  const answer = await post(app, { customer: "Noor", items: [{ cake: "opera", pieces: 4 }] });
  assert.equal(answer.statusCode, 201);
  assert.deepEqual(answer.json(), { id: 1, fee: 0, total: 2400 });
  assert.deepEqual((await app.inject("/orders/1")).json(), { id: 1, customer: "Noor", pieces: 4, goesTo: "shop" });
});

test("one that is brought costs what it did", async () => {
  const delivery = { zone: "inner", street: "Kade 4" };
  const answer = await post(buildApp(), { customer: "Ida", items: [{ cake: "eclair", pieces: 1 }], delivery });
  assert.deepEqual(answer.json(), { id: 1, fee: 500, total: 880 });
});

test("what is refused is still refused", async () => {
  assert.equal((await post(buildApp(), { customer: "Noor", items: [{ cake: "pie", pieces: 1 }] })).statusCode, 422);
  assert.equal((await post(buildApp(), { customer: "Noor" })).statusCode, 400);
});
