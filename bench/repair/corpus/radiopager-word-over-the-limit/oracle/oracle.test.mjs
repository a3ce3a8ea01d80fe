import assert from "node:assert/strict";
import test from "node:test";
import { alarm } from "../src/alarm.ts";
import { split } from "../src/split.ts";

const bare = (text) => text.replaceAll(/\s/g, "");

/** Where a long word is cut is open: every part fits, and nothing is lost or added. */
function assertSplit(text, limit) {
  const parts = split(text, limit);
  for (const part of parts) assert.ok(part.length > 0 && part.length <= limit, `${part.length} characters: ${part}`);
  assert.equal(bare(parts.join("")), bare(text));
  return parts;
}

test("a word that is longer than a part", () => {
  assertSplit("abcdefghijklmnopqrstuvwxyz", 10);
  assertSplit("see abcdefghijklmnopqrstuvwxyz now", 10);
  assertSplit("abcdefghijklmnopqrst now and then", 10);
  assertSplit("a b abcdefghijk c", 4);
  assert.deepEqual(split("abcdefghij", 5), ["abcde", "fghij"]);
});

test("an alarm with an address of the web", () => {
  const sent = [];
  const message = "Plan: https://plans.example.org/houses/mill-street-12/cellar/2026-03.pdf please hurry";
  const count = alarm(message, (frame) => sent.push(frame));
  assert.equal(sent.length, count);
  assert.equal(bare(sent.map((frame) => frame.replace(/^\d+\/\d+ /, "")).join("")), bare(message));
});

test("words that fit are not cut", () => {
  assert.deepEqual(split("tree across the road", 11), ["tree across", "the road"]);
  assert.deepEqual(split("one two three four", 5), ["one", "two", "three", "four"]);
  assert.deepEqual(split(" ", 5), []);
  assert.throws(() => alarm("", () => {}), /needs a message/);
});
