import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { app } = await import("../src/app.ts");
test("no price is 404", async () => {
  for (const sku of ["gum", "zzz"]) {
    const response = await app.request(`/prices/${sku}/latest`);
    assert.equal(response.status, 404);
    assert.ok((await response.json()).error);
  }
  assert.equal((await (await app.request("/prices/tea/latest")).json()).cents, 270);
});
