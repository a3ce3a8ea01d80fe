import assert from "node:assert/strict";
import test from "node:test";
import defaults from "../defaults.js";
import plan from "../plan.js";
import settings from "../settings.js";

const before = JSON.stringify(defaults);
const { settingsOf } = settings;

test("what a town does not set holds as it is by default", () => {
  assert.deepEqual(plan.soundings(settingsOf({ repeat: { times: 5 } })), [0, 10, 40, 100, 160]);
  assert.deepEqual(plan.soundings(settingsOf({ repeat: { delays: [20] } })), [0, 20, 40]);
  assert.deepEqual(plan.soundings(settingsOf({ repeat: {} })), [0, 10, 40]);
});

test("what it sets counts", () => {
  const made = settingsOf({ tone: { hertz: 390 }, repeat: { times: 2, delays: [7, 8] }, contact: "mayor" });
  assert.deepEqual(made.repeat, { times: 2, delays: [7, 8] });
  assert.deepEqual(made.tone, { hertz: 390, rise: 3 });
  assert.equal(made.contact, "mayor");
  assert.equal(settingsOf({}).contact, null);
});

test("no town changes the defaults", () => {
  assert.equal(JSON.stringify(defaults), before);
});
