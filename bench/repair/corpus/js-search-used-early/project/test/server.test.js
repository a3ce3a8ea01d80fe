import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "../src/server.js";

test("searches", async () => {
  const app = build();
  const response = await app.inject("/titles?q=at");
  assert.equal(response.json().total, 2);
});
