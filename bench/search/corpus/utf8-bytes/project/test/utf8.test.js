import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, encode, lengthFrom } from "../utf8.js";

test("one byte", () => {
  assert.deepEqual(encode("Az"), [0x41, 0x7a]);
});

test("two bytes", () => {
  assert.deepEqual(encode("é"), [0xc3, 0xa9]);
});

test("three bytes", () => {
  assert.deepEqual(encode("ह"), [0xe0, 0xa4, 0xb9]);
  assert.deepEqual(encode("€"), [0xe2, 0x82, 0xac]);
});

test("four bytes", () => {
  assert.deepEqual(encode("😀"), [0xf0, 0x9f, 0x98, 0x80]);
});

test("lengths", () => {
  assert.deepEqual([0x41, 0xc3, 0xe2, 0xf0, 0x80, 0xff].map(lengthFrom), [1, 2, 3, 4, 0, 0]);
});

test("cutting", () => {
  assert.deepEqual(cut([0x41, 0xc3, 0xa9, 0x42], 2), [0x41]);
  assert.deepEqual(cut([0x41, 0xc3, 0xa9, 0x42], 3), [0x41, 0xc3, 0xa9]);
  assert.deepEqual(cut([], 3), []);
});
