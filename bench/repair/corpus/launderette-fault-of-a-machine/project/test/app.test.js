import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.js";
import { Machines } from "../src/machines.js";
import { Outbox } from "../src/outbox.js";

const build = () =>
  buildApp({
    machines: new Machines([
      { id: "w1", kind: "washer", price: 450 },
      { id: "d1", kind: "dryer", price: 250 },
    ]),
    outbox: new Outbox(),
  });

test("machines by kind", async () => {
  const answer = await build().inject("/machines?kind=dryer");
  assert.deepEqual(answer.json(), [{ state: "free", id: "d1", kind: "dryer", price: 250 }]);
});

test("a machine runs once", async () => {
  const app = build();
  assert.equal((await app.inject({ method: "POST", url: "/machines/w1/start" })).statusCode, 200);
  assert.equal((await app.inject({ method: "POST", url: "/machines/w1/start" })).statusCode, 409);
});

test("a fault needs a text", async () => {
  const answer = await build().inject({ method: "POST", url: "/machines/w1/faults", payload: { text: "" } });
  assert.equal(answer.statusCode, 400);
});
