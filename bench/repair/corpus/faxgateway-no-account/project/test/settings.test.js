import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsFrom } from "../src/settings.js";

test("settings", () => {
  assert.deepEqual(settingsFrom({ FAX_ACCOUNT: "a", FAX_TOKEN: "t" }), {
    port: 8080,
    carrier: "https://carrier.example.com",
    account: "a",
    token: "t",
  });
});

test("without an account", () => {
  assert.throws(() => settingsFrom({ FAX_TOKEN: "t" }), /FAX_ACCOUNT is not set/);
});
