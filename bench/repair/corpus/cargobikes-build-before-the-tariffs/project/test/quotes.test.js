import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "../src/app.js";

const quote = async (body) => {
  const response = await app.request("/quotes", { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};

test("members have minutes free", async () => {
  const { body } = await quote({ bike: "trike", minutes: 40, member: "m-1" });
  assert.equal(body.cents, 140);
});

test("whoever has no tariff pays the open one", async () => {
  assert.equal((await quote({ bike: "trike", minutes: 10, member: "m-4" })).body.tariff, "open");
  assert.equal((await quote({ bike: "trike", minutes: 10 })).body.cents, 350);
});

test("refusals", async () => {
  assert.equal((await quote({ bike: "tandem", minutes: 10 })).status, 400);
  assert.equal((await quote({ bike: "trike", minutes: 0 })).status, 400);
});
