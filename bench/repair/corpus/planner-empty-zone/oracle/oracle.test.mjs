import assert from "node:assert/strict";
import test from "node:test";
import { invitation } from "../src/agenda.ts";
import { app } from "../src/app.ts";
import { send } from "./kit.mjs";

test("invitations of who has no zone", async () => {
  assert.deepEqual((await send(app, "/users/u2/invitations")).body, [
    "Dear Ben, Review is on 2026-03-02 at 16:30.",
    "Dear Ben, Planning is on 2026-03-03 at 09:00.",
  ]);
});

test("of who has one", async () => {
  assert.equal((await send(app, "/users/u1/invitations")).body[1], "Dear Aiko, Planning is on 2026-03-03 at 17:00.");
  assert.throws(() => invitation({ name: "X", zone: "Mars/Base" }, { title: "T", at: new Date(0) }), RangeError);
});
