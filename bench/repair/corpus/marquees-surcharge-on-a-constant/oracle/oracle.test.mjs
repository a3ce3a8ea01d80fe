import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const { quote } = createRequire(import.meta.url)("../lib/quote.js");

test("a weekend costs a quarter more on each of its days", () => {
  const { lines, total } = quote({ size: "4x8", from: "2026-06-12", days: 3, extras: [] });
  assert.deepEqual(lines, [["Marquee 4x8", 490], ["Delivery", 120]]);
  assert.equal(total, 610);
  assert.equal(quote({ size: "9x15", from: "2026-06-14", days: 1, extras: ["lights"] }).total, 600 + 40 + 120);
});

test("during the week", () => {
  assert.equal(quote({ size: "4x8", from: "2026-06-08", days: 5, extras: [] }).total, 820);
});
