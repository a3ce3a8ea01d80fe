import assert from "node:assert/strict";
import { test } from "node:test";
import { GET, POST } from "../app/api/lessons/route.ts";
import { GET as me } from "../app/api/me/route.ts";

const signedIn = { cookie: "theme=dark; sid=c7f1" };

test("a pupil books a lesson", async () => {
  const body = JSON.stringify({ tutor: "fergus", at: "2026-05-01T16:00" });
  const made = await POST(new Request("http://x/", { method: "POST", body, headers: signedIn }));
  assert.equal(made.status, 201);
  const list = await GET(new Request("http://x/", { headers: signedIn }));
  assert.deepEqual(await list.json(), [{ id: 1, pupil: "p-1", tutor: "fergus", at: "2026-05-01T16:00" }]);
});

test("strangers", async () => {
  assert.equal((await me(new Request("http://x/"))).status, 401);
  assert.equal((await GET(new Request("http://x/"))).status, 401);
});
