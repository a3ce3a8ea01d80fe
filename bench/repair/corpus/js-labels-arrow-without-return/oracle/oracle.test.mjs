import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { heaviest } = require("../lib/labels.js");
test("the heaviest label", () => {
  assert.equal(heaviest([{ label: " tea ", weight: 2 }, { label: "bun" }]), "tea");
  assert.equal(heaviest([{ label: "bun" }, { label: "jam", weight: 4 }]), "jam");
});
