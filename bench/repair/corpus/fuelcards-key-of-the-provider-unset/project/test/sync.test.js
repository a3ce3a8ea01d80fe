import assert from "node:assert/strict";
import test from "node:test";
import { CardClient } from "../src/client.js";
import { readSettings, SettingsError } from "../src/settings.js";
import { totals } from "../src/totals.js";

test("settings", () => {
  assert.deepEqual(readSettings({ FUELCARDS_URL: "u", FUELCARDS_KEY: "k" }), { url: "u", key: "k", timeout: 10000 });
  assert.throws(() => readSettings({ FUELCARDS_URL: "u" }), SettingsError);
});

test("a month", async () => {
  const fetcher = async () => Response.json({ transactions: [{ plate: "B", litres: 40 }, { plate: "A", litres: 5 }] });
  const client = new CardClient({ url: "u", key: "k", timeout: 100 }, fetcher);
  assert.deepEqual(totals(await client.month("2026-01")), [["A", 5], ["B", 40]]);
});
