import assert from "node:assert/strict";
import { test } from "node:test";

import { TextBuffer } from "../buffer.js";

for (const text of ["", " ", "a", "a b", "  ab  cd e ", "one two three"])
  for (let at = 0; at <= text.length; at += 1)
    test(`${JSON.stringify(text)} at ${at}`, () => {
      const made = () => {
        const buffer = new TextBuffer(text);
        buffer.move(at - text.length);
        return buffer;
      };
      const before = text.slice(0, at);
      const after = text.slice(at);
      const left = made();
      left.wordLeft();
      assert.equal(left.cursor, before.length - /[^ ]* *$/.exec(before)[0].length);
      const right = made();
      right.wordRight();
      assert.equal(right.cursor, at + /^ *[^ ]*/.exec(after)[0].length);
      const cut = made();
      assert.equal(cut.cutWord(), /[^ ]* *$/.exec(before)[0]);
      assert.equal(cut.text, before.replace(/[^ ]* *$/, "") + after);
      const typed = made();
      typed.insert("xy");
      assert.deepEqual([typed.text, typed.cursor], [`${before}xy${after}`, at + 2]);
      typed.backspace();
      assert.deepEqual([typed.text, typed.cursor], [`${before}x${after}`, at + 1]);
    });
