import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { best } from "../src/marks.js";
import { renderClass, renderPupil } from "../src/render.js";

test("a pupil without marks is rendered as the mean already is", () => {
  assert.equal(renderPupil({ name: "Zoë", marks: [] }), "Zoë              –     –");
});

test("all pupils are in the report", () => {
  const text = renderClass(JSON.parse(readFileSync("classes/5b.json", "utf8")));
  assert.equal(text.trimEnd().split("\n").length, 5);
});

test("the best of some", () => {
  assert.equal(best([{ points: 0 }]), 0);
  assert.equal(best([{ points: 2 }, { points: 11 }, { points: 7 }]), 11);
});
