import assert from "node:assert/strict";
import test from "node:test";
import { GET, POST } from "../app/api/lessons/route.ts";
import { lessonsOf } from "../lib/lessons.ts";

const body = JSON.stringify({ tutor: "fergus", at: "2026-05-02T16:00" });
const post = (headers) => POST(new Request("http://x/api/lessons", { method: "POST", body, headers }));

test("whoever is not signed in is told so, and nothing is booked", async () => {
  for (const headers of [{}, { cookie: "sid=gone" }]) {
    const answer = await post(headers);
    assert.equal(answer.status, 401);
    assert.deepEqual(await answer.json(), { error: "sign_in_first" });
  }
  assert.deepEqual(lessonsOf(undefined), []);
  assert.deepEqual(lessonsOf("p-1"), []);
});

test("pupils book", async () => {
  assert.equal((await post({ cookie: "sid=c7f1" })).status, 201);
  assert.equal(lessonsOf("p-1").length, 1);
  assert.equal((await GET(new Request("http://x/"))).status, 401);
});
