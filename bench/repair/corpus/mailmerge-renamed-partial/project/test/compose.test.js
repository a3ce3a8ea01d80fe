import assert from "node:assert/strict";
import test from "node:test";
import { compose } from "../lib/compose.js";
import { fill } from "../lib/fill.js";

test("welcome", () => {
  const letter = compose({ layout: "welcome", values: { name: "Nuala", card: "1" } });
  assert.equal(letter, "Reading Room, Quay 4\n\nDear Nuala,\n\nyour card 1 is ready.\n\nThe librarians");
});

test("fill", () => assert.equal(fill("{a} {b}", { a: 1 }), "1 {b}"));
