import assert from "node:assert/strict";
import { test } from "node:test";

import { alike, soundex } from "../soundex.js";

test("usual names", () => {
  assert.equal(soundex("Robert"), "R163");
  assert.equal(soundex("Washington"), "W252");
});

test("short names are filled up", () => {
  assert.equal(soundex("Lee"), "L000");
});

test("equal sounds side by side count once", () => {
  assert.equal(soundex("Gutierrez"), "G362");
  assert.equal(soundex("Pfister"), "P236");
});

test("h and w do not part equal sounds", () => {
  assert.equal(soundex("Ashcraft"), "A261");
});

test("vowels part equal sounds", () => {
  assert.equal(soundex("Tymczak"), "T522");
  assert.equal(soundex("Honeyman"), "H555");
});

test("other characters", () => {
  assert.equal(soundex("O'Hara"), "O600");
  assert.equal(soundex("42"), "");
});

test("names that sound alike", () => {
  assert.deepEqual(alike(["Meyer", "Robert", "Maier", "Rupert", "Lee"]), [["Meyer", "Maier"], ["Robert", "Rupert"]]);
});
