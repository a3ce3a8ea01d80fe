import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { connectionString } = await import("../src/connection.js");
test("names the host", () => {
  assert.equal(connectionString("shop"), "db://localhost/shop?pool=5");
});
