import assert from "node:assert/strict";
import { test } from "node:test";
import { darken, formatColor, gradient, lighten, mix, parseColor } from "../src/color.js";

const COLORS = ["#000000", "#ffffff", "#0a141e", "#c86432", "#010203"];

test("shares", () => {
  for (const color of COLORS)
    for (const share of [-0.5, 0, 0.1, 0.25, 0.5, 0.8, 1, 3]) {
      const limited = share < 0 ? 0 : share > 1 ? 1 : share;
      const parts = parseColor(color);
      assert.equal(lighten(color, share), formatColor(parts.map((part) => part + (255 - part) * limited)));
      assert.equal(darken(color, share), formatColor(parts.map((part) => part - part * limited)));
      assert.equal(mix(color, color, share), color);
    }
});

test("from the first to the second", () => {
  assert.equal(mix("#c80000", "#0000c8", 0.25), "#960032");
  assert.equal(mix("#0000c8", "#c80000", 0.25), "#320096");
  assert.deepEqual(gradient("#000000", "#040800", 5), ["#000000", "#010200", "#020400", "#030600", "#040800"]);
  assert.deepEqual(gradient("#111", "#222", 2), ["#111111", "#222222"]);
  assert.deepEqual(gradient("#111", "#222", 0), []);
});

test("forms", () => {
  for (const color of COLORS) assert.equal(formatColor(parseColor(color.toUpperCase())), color);
  for (const text of ["", "#", "#12", "#1234", "#12345", "#1234567", "123456", "#12345g", " #123"])
    assert.throws(() => parseColor(text), SyntaxError);
});
