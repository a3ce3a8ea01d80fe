import assert from "node:assert/strict";
import { test } from "node:test";

import { TextBuffer } from "../buffer.js";

test("inserting at the cursor", () => {
  const buffer = new TextBuffer("held");
  buffer.move(-1);
  buffer.insert("l");
  assert.deepEqual([buffer.text, buffer.cursor], ["helld", 4]);
});

test("backspace", () => {
  const buffer = new TextBuffer("abc");
  buffer.move(-1);
  buffer.backspace();
  assert.deepEqual([buffer.text, buffer.cursor], ["ac", 1]);
});

test("the cursor stays in the text", () => {
  const buffer = new TextBuffer("abc");
  buffer.move(5);
  assert.equal(buffer.cursor, 3);
  buffer.move(-9);
  buffer.backspace();
  assert.deepEqual([buffer.text, buffer.cursor], ["abc", 0]);
});

test("a word to the left", () => {
  const buffer = new TextBuffer("one two  ");
  buffer.wordLeft();
  assert.equal(buffer.cursor, 4);
});

test("the first word to the left", () => {
  const buffer = new TextBuffer("one");
  buffer.wordLeft();
  assert.equal(buffer.cursor, 0);
});

test("words to the right", () => {
  const buffer = new TextBuffer("one  two");
  buffer.move(-8);
  buffer.wordRight();
  assert.equal(buffer.cursor, 3);
  buffer.wordRight();
  assert.equal(buffer.cursor, 8);
});

test("cutting a word", () => {
  const buffer = new TextBuffer("one two");
  assert.equal(buffer.cutWord(), "two");
  assert.deepEqual([buffer.text, buffer.cursor], ["one ", 4]);
});
