import assert from "node:assert/strict";
import { test } from "node:test";

import { cut, encode, lengthFrom } from "../utf8.js";

test("every kind of character", () => {
  for (let code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 97) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const text = String.fromCodePoint(code);
    const bytes = encode(text);
    assert.deepEqual(bytes, [...Buffer.from(text)]);
    assert.equal(lengthFrom(bytes[0]), bytes.length);
  }
});

test("the edges", () => {
  for (const code of [0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0x1000, 0xffff, 0x10000, 0x10ffff])
    assert.deepEqual(encode(`a${String.fromCodePoint(code)}b`), [...Buffer.from(`a${String.fromCodePoint(code)}b`)]);
  assert.deepEqual(encode(""), []);
});

test("cuts are whole characters", () => {
  const bytes = encode("aé€😀z");
  const ends = [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11];
  ends.forEach((end, limit) => assert.deepEqual(cut(bytes, limit), bytes.slice(0, end)));
});
