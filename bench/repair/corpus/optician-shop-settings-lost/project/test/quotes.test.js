import assert from "node:assert/strict";
import { test } from "node:test";
import { SettingsRepository } from "../src/repositories/settings.js";
import { build } from "../src/server.js";

const ask = (app, shop, payload) => app.inject({ method: "POST", url: `/shops/${shop}/quotes`, payload });

test("a shop like the rest of the chain", async () => {
  const answer = await ask(build(), "kassel", { lens: "single", frameCents: 200 });
  assert.deepEqual(answer.json(), { currency: "EUR", netCents: 10000, grossCents: 11900 });
});

test("no such lens", async () => {
  assert.equal((await ask(build(), "kassel", { lens: "x", frameCents: 1 })).statusCode, 422);
});

test("general settings", async () => {
  assert.equal((await new SettingsRepository().general()).rounding, 2);
});
