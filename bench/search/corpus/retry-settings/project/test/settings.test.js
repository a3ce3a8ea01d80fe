import assert from "node:assert/strict";
import { test } from "node:test";
import { longestWait, settingsOf, urlOf } from "../src/settings.js";

test("defaults", () => {
  assert.deepEqual(settingsOf(), { timeout: 5_000, retries: 3, prefix: "/api", isQuiet: false });
});

test("given settings", () => {
  assert.equal(settingsOf({ timeout: 10 }).timeout, 10);
  assert.equal(settingsOf({ isQuiet: true }).isQuiet, true);
});

test("null is as usual", () => {
  assert.equal(settingsOf({ retries: null }).retries, 3);
});

test("no retries", () => {
  assert.equal(longestWait({ timeout: 100, retries: 0 }), 100);
});

test("no timeout", () => {
  assert.equal(settingsOf({ timeout: 0 }).timeout, 0);
});

test("longest wait", () => {
  assert.equal(longestWait({ timeout: 100 }), 400);
});

test("url", () => {
  assert.equal(urlOf("/users"), "/api/users");
  assert.equal(urlOf("users", { prefix: "/v2/" }), "/v2/users");
});

test("url without prefix", () => {
  assert.equal(urlOf("users", { prefix: "" }), "/users");
});
