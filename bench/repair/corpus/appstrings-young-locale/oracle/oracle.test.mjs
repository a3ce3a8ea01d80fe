import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { compare } from "../src/compare.js";

const base = {
  messages: { title: "Trips", save: "Save" },
  plurals: { trips: { one: "a", other: "b" }, seats: { other: "c" } },
};

test("of a locale without plurals all plurals are missing", () => {
  assert.deepEqual(compare(base, { messages: base.messages }), { missing: ["trips", "seats"], unused: [] });
  assert.deepEqual(compare(base, {}).missing, ["title", "save", "trips", "seats"]);
});

test("plurals count as before", () => {
  const locale = { messages: base.messages, plurals: { trips: { one: "a" }, seats: { other: "c" } } };
  assert.deepEqual(compare(base, locale).missing, ["trips"]);
});

test("the check", () => {
  const run = spawnSync(process.execPath, ["bin/check-strings.js", "locales", "--base", "en"], { encoding: "utf8" });
  assert.match(run.stdout, /^de: complete$/m);
  assert.match(run.stdout, /missing \(3\): cancel, trips, seats/);
});
