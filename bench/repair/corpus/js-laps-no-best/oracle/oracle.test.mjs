import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { describe, fastest } = await import("../src/laps.ts");
test("no laps have no best", () => {
  assert.equal(fastest([]), null);
  assert.equal(describe([]), "nobody yet");
  assert.equal(describe([{ driver: "Ada", seconds: 60 }]), "Ada in 60 s");
});
