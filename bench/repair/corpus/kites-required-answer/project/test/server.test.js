import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.js";
import { plusMinutes } from "../src/services/clock.js";

test("list", async () => {
  const answer = await build().inject("/lessons/");
  assert.deepEqual(answer.json()[0], { id: 1, title: "First flight" });
});

test("unknown", async () => {
  assert.equal((await build().inject("/lessons/7")).statusCode, 404);
});

test("clock", () => assert.equal(plusMinutes("23:50", 20), "00:10"));
