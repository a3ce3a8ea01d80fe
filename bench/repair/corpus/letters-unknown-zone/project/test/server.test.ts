import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.ts";

test("a reader's own clock", async () => {
  const answer = await build().inject("/readers/r1/issue");
  assert.deepEqual(answer.json(), { number: "06/2026", date: "2. Juni 2026 um 00:30" });
});

test("a locale that is none", async () => {
  const answer = await build().inject("/readers/r2/issue");
  assert.equal(answer.json().date, "1 June 2026 at 18:30");
});

test("unknown", async () => {
  assert.equal((await build().inject("/readers/r9/issue")).statusCode, 404);
});
