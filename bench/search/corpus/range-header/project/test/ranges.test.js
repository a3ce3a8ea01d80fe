import assert from "node:assert/strict";
import { test } from "node:test";

import { contentRange, lengthOf, parseRanges } from "../ranges.js";

test("from one byte to another", () => {
  assert.deepEqual(parseRanges("bytes=0-99", 1000), [{ start: 0, end: 99 }]);
});

test("several ranges", () => {
  assert.deepEqual(parseRanges("bytes=0-0, 10-19", 1000), [{ start: 0, end: 0 }, { start: 10, end: 19 }]);
});

test("no end", () => {
  assert.deepEqual(parseRanges("bytes=900-", 1000), [{ start: 900, end: 999 }]);
});

test("the last bytes", () => {
  assert.deepEqual(parseRanges("bytes=-100", 1000), [{ start: 900, end: 999 }]);
});

test("an end behind the file", () => {
  assert.deepEqual(parseRanges("bytes=990-2000", 1000), [{ start: 990, end: 999 }]);
});

test("no ranges of bytes", () => {
  assert.equal(parseRanges("lines=1-2", 1000), null);
  assert.equal(parseRanges("bytes=a-b", 1000), null);
  assert.equal(parseRanges("bytes=-", 1000), null);
});

test("lengths and texts", () => {
  assert.equal(lengthOf([{ start: 0, end: 0 }, { start: 10, end: 19 }]), 11);
  assert.equal(contentRange({ start: 0, end: 99 }, 1000), "bytes 0-99/1000");
});
