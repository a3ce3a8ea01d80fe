import assert from "node:assert/strict";
import { test } from "node:test";
import { LineSplitter, linesOf } from "../src/lines.ts";

test("lines in one piece", () => {
  assert.deepEqual(linesOf(["a\nb\n"]), ["a", "b"]);
});

test("a line in several pieces", () => {
  assert.deepEqual(linesOf(["he", "ll", "o\nwor", "ld\n"]), ["hello", "world"]);
});

test("the last line has no end", () => {
  assert.deepEqual(linesOf(["a\nb"]), ["a", "b"]);
});

test("empty lines", () => {
  assert.deepEqual(linesOf(["a\n\n", "\nb\n"]), ["a", "", "", "b"]);
});

test("ends of another system", () => {
  assert.deepEqual(linesOf(["a\r\nb\r", "\nc"]), ["a", "b", "c"]);
});

test("a line that never ends is cut", () => {
  const splitter = new LineSplitter(4);
  assert.deepEqual(splitter.push("abc"), []);
  assert.deepEqual(splitter.push("def"), ["abcdef"]);
  assert.deepEqual(splitter.push("g\n"), ["g"]);
  assert.deepEqual(splitter.end(), []);
});

test("a splitter is used again", () => {
  const splitter = new LineSplitter();
  splitter.push("a\nb");
  assert.deepEqual(splitter.end(), ["b"]);
  assert.deepEqual(splitter.push("c\n"), ["c"]);
});

test("nothing", () => {
  assert.deepEqual(linesOf([]), []);
  assert.deepEqual(linesOf(["", ""]), []);
});
