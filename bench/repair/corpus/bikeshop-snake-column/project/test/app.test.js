import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { euros, withTax } from "../src/money.js";

test("money", () => {
  assert.equal(euros(2490), "€ 24.90");
  assert.equal(withTax(1000, 0.19), 1190);
  assert.throws(() => withTax(undefined, 0.19), /Not an amount/);
});

test("stock", async () => {
  const { body } = await request(createApp()).get("/stock");
  assert.deepEqual(body[2], { id: 2, label: "Saddle", missing: true });
  await request(createApp()).get("/parts/9/offer").expect(404);
});
