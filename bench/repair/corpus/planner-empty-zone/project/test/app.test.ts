import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";

test("agenda", async () => {
  assert.deepEqual(await (await app.request("/users/u2/agenda")).json(), ["2026-03-02 16:30 Review", "2026-03-03 09:00 Planning"]);
});

test("invitations", async () => {
  const [first] = await (await app.request("/users/u1/invitations")).json();
  assert.equal(first, "Dear Aiko, Review is on 2026-03-03 at 00:30.");
  assert.equal((await app.request("/users/u7/invitations")).status, 404);
});
