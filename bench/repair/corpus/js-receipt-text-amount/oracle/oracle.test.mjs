import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { receipt, total } = require("../lib/receipt.js");
test("amounts are shown with two digits", () => {
  assert.deepEqual(receipt("tea;2.5\nbun;1"), ["tea: 2.50", "bun: 1.00"]);
  assert.equal(total("tea;2.5\nbun;1"), 3.5);
});
