import assert from "node:assert/strict";
import test from "node:test";
import build from "../src/build.js";
test("dates", async () => {
  for (const from of ["soon", "2024-13-45"]) {
    const response = await build().inject(`/export?from=${from}`);
    assert.equal(response.statusCode, 400);
    assert.equal(typeof response.json().error, "string");
  }
  assert.equal((await build().inject("/export?from=2024-01-02")).statusCode, 200);
});
