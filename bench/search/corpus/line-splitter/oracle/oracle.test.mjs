import assert from "node:assert/strict";
import { test } from "node:test";
import { LineSplitter, linesOf } from "../src/lines.ts";

const TEXT = "first\r\n\nsecond line\nthird\n\n\r\nlast";

test("pieces of every length", () => {
  const expected = ["first", "", "second line", "third", "", "", "last"];
  for (let size = 1; size <= TEXT.length; size++) {
    const pieces = [];
    for (let start = 0; start < TEXT.length; start += size) pieces.push(TEXT.slice(start, start + size));
    assert.deepEqual(linesOf(pieces), expected);
    assert.deepEqual(linesOf([...pieces, "\n"]), expected);
  }
});

test("cut lines", () => {
  const splitter = new LineSplitter(3);
  assert.deepEqual(splitter.push("abc"), []);
  assert.deepEqual(splitter.push("d"), ["abcd"]);
  assert.deepEqual(splitter.push("xyz"), []);
  assert.deepEqual(splitter.push("\nlonger line\nalso long"), ["xyz", "longer line", "also long"]);
  assert.deepEqual(splitter.push("e"), []);
  assert.deepEqual(splitter.end(), ["e"]);
  assert.deepEqual(splitter.end(), []);
});

test("usual length", () => {
  const splitter = new LineSplitter();
  assert.deepEqual(splitter.push("x".repeat(1000)), []);
  assert.deepEqual(splitter.push("y"), [`${"x".repeat(1000)}y`]);
  assert.deepEqual(splitter.push("z\n"), ["z"]);
});

test("again and again", () => {
  const splitter = new LineSplitter();
  for (let round = 0; round < 3; round++) {
    assert.deepEqual(splitter.push(`a${round}\nb`), [`a${round}`]);
    assert.deepEqual(splitter.push(`${round}`), []);
    assert.deepEqual(splitter.end(), [`b${round}`]);
  }
});
