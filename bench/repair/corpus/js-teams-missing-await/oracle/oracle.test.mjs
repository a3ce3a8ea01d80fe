import assert from "node:assert/strict";
import test from "node:test";
import { buildServer } from "../src/server.js";
test("captains", async () => {
  const get = async (name) => buildServer().inject({ method: "GET", url: `/teams/${name}/captain` });
  assert.deepEqual((await get("red")).json(), { captain: "Ann" });
  assert.deepEqual((await get("blue")).json(), { captain: null });
  assert.equal((await get("green")).statusCode, 404);
});
