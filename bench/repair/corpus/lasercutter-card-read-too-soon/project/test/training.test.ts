import assert from "node:assert/strict";
import { test } from "node:test";
import { buildServer } from "../src/build-server";

test("whether somebody is trained", async () => {
  const answer = await buildServer().inject("/cards/0B07/training");
  assert.deepEqual(answer.json(), { name: "Selma", trained: false });
});

test("a card of nobody", async () => {
  const answer = await buildServer().inject("/cards/FFFF/training");
  assert.equal(answer.statusCode, 404);
  assert.deepEqual(answer.json(), { reason: "unknown card" });
});
