import assert from "node:assert/strict";
import { test } from "node:test";
import { duration, relative } from "../src/relative.ts";

const now = Date.UTC(2024, 4, 20, 12);
const minutes = (count: number) => count * 60_000;

test("just now", () => {
  assert.equal(relative(now - 59_000, now), "just now");
});

test("a minute ago", () => {
  assert.equal(relative(now - minutes(1), now), "1 minute ago");
});

test("in some hours", () => {
  assert.equal(relative(now + minutes(150), now), "in 2 hours");
});

test("most of a day", () => {
  assert.equal(relative(now - minutes(20 * 60), now), "20 hours ago");
});

test("some days", () => {
  assert.equal(relative(now - minutes(3 * 24 * 60 + 60), now), "3 days ago");
});

test("weeks", () => {
  assert.equal(relative(now + minutes(15 * 24 * 60), now), "in 2 weeks");
});

test("duration", () => {
  assert.equal(duration(minutes(135)), "2 h 15 min");
  assert.equal(duration(minutes(45)), "45 min");
});
