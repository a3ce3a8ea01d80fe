import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, disable, enable, isEnabled, names, toggle } from "../src/flags.ts";

test("enable", () => {
  assert.deepEqual(names(enable(0, "newEditor", "fastExport")), ["newEditor", "fastExport"]);
});

test("enable again", () => {
  assert.equal(enable(enable(0, "darkMode"), "darkMode"), 1);
});

test("disable", () => {
  assert.deepEqual(names(disable(7, "newEditor")), ["darkMode", "betaSearch"]);
});

test("disable what is off", () => {
  assert.equal(disable(1, "newEditor"), 1);
  assert.equal(disable(0, "fastExport"), 0);
});

test("toggle", () => {
  assert.equal(toggle(toggle(5, "newEditor"), "newEditor"), 5);
  assert.equal(toggle(5, "darkMode"), 4);
});

test("is enabled", () => {
  assert.equal(isEnabled(6, "betaSearch"), true);
  assert.equal(isEnabled(6, "darkMode"), false);
});

test("difference", () => {
  assert.deepEqual(difference(3, 6), ["darkMode", "betaSearch"]);
});

test("no flags", () => {
  assert.deepEqual(names(0), []);
});
