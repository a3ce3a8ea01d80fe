import assert from "node:assert/strict";
import { test } from "node:test";
import { darken, formatColor, gradient, lighten, mix, parseColor } from "../src/color.js";

test("parse", () => {
  assert.deepEqual(parseColor("#ff8000"), [255, 128, 0]);
  assert.deepEqual(parseColor("#F80"), [255, 136, 0]);
});

test("format", () => {
  assert.equal(formatColor([255, 7.6, 0]), "#ff0800");
});

test("mix", () => {
  assert.equal(mix("#000000", "#ffffff", 0.2), "#333333");
  assert.equal(mix("#ff0000", "#0000ff", 0.5), "#800080");
});

test("shares have limits", () => {
  assert.equal(mix("#102030", "#405060", -1), "#102030");
  assert.equal(mix("#102030", "#405060", 2), "#405060");
});

test("lighten", () => {
  assert.equal(lighten("#000000", 0.2), "#333333");
  assert.equal(lighten("#336699", 1), "#ffffff");
});

test("darken", () => {
  assert.equal(darken("#ffffff", 0.2), "#cccccc");
  assert.equal(darken("#336699", 0), "#336699");
});

test("gradient", () => {
  assert.deepEqual(gradient("#000", "#fff", 3), ["#000000", "#808080", "#ffffff"]);
  assert.deepEqual(gradient("#123456", "#fff", 1), ["#123456"]);
});

test("not a colour", () => {
  assert.throws(() => parseColor("red"), SyntaxError);
});
