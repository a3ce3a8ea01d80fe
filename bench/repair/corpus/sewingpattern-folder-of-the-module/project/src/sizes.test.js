import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { fill } from "./fill.js";
import { sizeFor } from "./sizes.js";

test("sizes", () => {
  assert.equal(sizeFor(68), "S");
  assert.equal(sizeFor(69), "M");
  assert.equal(sizeFor(140), "XL");
});

test("fill", () => {
  assert.equal(fill("{{a}} and {{b}}", { a: 1 }), "1 and {{b}}");
});

test("the table", () => {
  const printed = execFileSync(process.execPath, ["bin/pattern.js", "sizes"], { encoding: "utf8" });
  assert.equal(printed.split("\n")[0], "S: waist up to 68 cm");
});
