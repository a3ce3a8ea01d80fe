import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import sheet from "../src/sheet.js";

test("a scene without fixtures has its line", () => {
  const line = sheet.cueLine({ cue: 2, name: "Interval", house: 100 });
  assert.equal(line.trimEnd(), "  2  Interval     house 100%");
  assert.equal(sheet.cueLine({ cue: 9, name: "Blackout" }).trimEnd(), "  9  Blackout");
});

test("the whole show", () => {
  const { scenes } = JSON.parse(readFileSync("shows/winter.json", "utf8"));
  const lines = sheet.cueSheet(scenes).split("\n");
  assert.equal(lines.length, 3);
  assert.match(lines[0], /house 30%, spot-1 80%, wash-blue 40%$/);
  assert.match(lines[2], /strobe 100%, wash-blue 70%$/);
});
