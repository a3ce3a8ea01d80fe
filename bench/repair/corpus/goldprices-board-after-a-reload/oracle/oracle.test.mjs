import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { buildApp } = require("../src/app.js");
const DAY = { date: "2026-03-10", prices: { silver: 96, gold: 8122 } };

test("the new prices are quoted and listed", async () => {
  const app = buildApp();
  assert.equal((await send(app, "/prices", { method: "PUT", json: DAY })).status, 200);
  const quote = await send(app, "/prices/silver?grams=50");
  assert.deepEqual(quote.body, { metal: "silver", grams: 50, total: "48.00", date: "2026-03-10" });
  assert.deepEqual((await send(app, "/prices")).body, { date: "2026-03-10", metals: ["gold", "silver"] });
  const again = { date: "2026-03-11", prices: { tin: 3 } };
  await send(app, "/prices", { method: "PUT", json: again });
  assert.deepEqual((await send(app, "/prices")).body, { date: "2026-03-11", metals: ["tin"] });
});

test("metals without a price are not found, before and after", async () => {
  const app = buildApp();
  assert.equal((await send(app, "/prices/gold")).body.total, "80.40");
  assert.equal((await send(app, "/prices/lead")).status, 404);
  await send(app, "/prices", { method: "PUT", json: DAY });
  for (const metal of ["lead", "get", "constructor", "toString"]) {
    assert.equal((await send(app, `/prices/${metal}`)).status, 404, metal);
  }
  assert.equal((await send(app, "/prices", { method: "PUT", json: { date: "2026-03-12" } })).status, 422);
});
