import assert from "node:assert/strict";
import { test } from "node:test";
import app from "../src/app.ts";

const get = async (path: string, headers: Record<string, string>) => (await app.request(path, { headers })).json();

test("a teacher", async () => {
  assert.deepEqual(await get("/menu", { "x-user": "t-1" }), {
    entries: ["calendar", "messages", "gradebook", "attendance", "timetable"],
  });
});

test("a parent", async () => {
  assert.deepEqual(await get("/me", { "x-user": "p-5" }), { id: "p-5", name: "Karl Ott", roles: [] });
});

test("somebody of the county", async () => {
  const profile = JSON.stringify({ sub: "1", displayName: "Ms Lee", groups: ["head"] });
  assert.deepEqual(await get("/menu", { "x-sso-profile": profile }), {
    entries: ["calendar", "messages", "reports", "gradebook"],
  });
});

test("nobody", async () => {
  assert.equal((await app.request("/menu")).status, 401);
});
