import assert from "node:assert/strict";
import test from "node:test";
import { plan } from "../src/plan.js";
import { settings } from "../src/settings.js";

test("settings", () => {
  assert.deepEqual(settings({ SIGNAGE_SCREENS: '{"a": 1}', SIGNAGE_SECONDS: "5" }), { screens: { a: 1 }, seconds: 5 });
  assert.deepEqual(settings({}).screens, {});
});

test("settings that are none do not go unseen", () => {
  assert.throws(() => settings({ SIGNAGE_SCREENS: "lobby" }), SyntaxError);
});

test("plan", () => assert.deepEqual(plan({ a: 1 }, 5), ["a: channel 1 for 5 s"]));
