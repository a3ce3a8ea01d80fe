import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { banner } = await import("../src/banner.ts");
test("without options", () => {
  const lines = banner("hello").split("\n");
  assert.equal(lines[0], "*".repeat(20));
  assert.equal(lines[1].trim(), "hello");
  assert.equal(banner("hi", { width: 4, border: "=" }), "====\n hi\n====");
});
