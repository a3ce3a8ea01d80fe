import assert from "node:assert/strict";
import { test } from "node:test";
import { matches, parseTerms } from "../src/terms.js";

const has = (text) => ({ text, isExcluded: false });
const hasNot = (text) => ({ text, isExcluded: true });

test("nothing was typed", () => {
  assert.deepEqual(parseTerms(""), []);
  assert.deepEqual(parseTerms("  "), []);
});

test("words", () => {
  assert.deepEqual(parseTerms("Red  shoes"), [has("red"), has("shoes")]);
});

test("words between spaces", () => {
  assert.deepEqual(parseTerms(" red shoes "), [has("red"), has("shoes")]);
});

test("several words in quotes", () => {
  assert.deepEqual(parseTerms('"red shoes"'), [has("red shoes")]);
});

test("excluded words", () => {
  assert.deepEqual(parseTerms('-red -"high heels"'), [hasNot("red"), hasNot("high heels")]);
});

test("a hyphen inside a word", () => {
  assert.deepEqual(parseTerms('t-shirt "x"'), [has("t-shirt"), has("x")]);
});

test("everything must match", () => {
  assert.equal(matches("Red running shoes", "shoes red"), true);
  assert.equal(matches("Red running shoes", "shoes blue"), false);
});

test("what is excluded must not occur", () => {
  assert.equal(matches("Red running shoes", '-"red running"'), false);
  assert.equal(matches("Red running shoes", '-"red shoes"'), true);
});
