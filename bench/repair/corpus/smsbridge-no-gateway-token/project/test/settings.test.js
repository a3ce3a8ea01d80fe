import assert from "node:assert/strict";
import { test } from "node:test";
import { SettingsError, settings } from "../src/settings.js";

test("the token is required", () => {
  assert.throws(() => settings({}), SettingsError);
  assert.equal(settings({ GATEWAY_TOKEN: "t" }).url, "https://gateway.example.org/v2");
});
