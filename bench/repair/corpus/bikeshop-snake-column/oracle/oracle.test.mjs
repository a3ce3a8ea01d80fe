import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { withTax } from "../src/money.js";
import { send } from "./kit.mjs";

test("offers", async () => {
  const app = createApp();
  assert.deepEqual((await send(app, "/parts/1/offer")).body, { label: "Chain", price: "€ 29.63", available: true });
  assert.deepEqual((await send(app, "/parts/2/offer")).body, { label: "Saddle", price: "€ 70.21", available: false });
});

test("the rest", async () => {
  assert.equal((await send(createApp(), "/stock")).body.length, 3);
  assert.throws(() => withTax(undefined, 0.1));
});
