import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.mjs";

test("hampers", async () => {
  const api = request(createApp());
  const saved = await api.put("/hampers/alps").send({ price: 5200, vegetarian: true });
  assert.deepEqual(saved.body, { code: "alps", price: 5200, vegetarian: true, allergens: null });
  assert.deepEqual((await api.get("/hampers")).body.map(({ code }) => code), ["alps", "orchard", "picnic"]);
});

test("orders", async () => {
  const api = request(createApp());
  const placed = await api.post("/orders").send({ hamper: "orchard", gift: true, note: "For Ida" });
  assert.equal(placed.status, 201);
  assert.deepEqual((await api.get("/orders/1")).body, { id: 1, hamper: "orchard", gift: true, note: "For Ida" });
  assert.equal((await api.post("/orders").send({ hamper: "none" })).status, 400);
  assert.equal((await api.get("/orders/9")).status, 404);
});
