import assert from "node:assert/strict";
import { test } from "node:test";
import build from "../src/build.js";

test("exports from a day on", async () => {
  const response = await build().inject("/export?from=2024-01-02");
  assert.equal(response.json().from, "2024-01-02T00:00:00.000Z");
});
