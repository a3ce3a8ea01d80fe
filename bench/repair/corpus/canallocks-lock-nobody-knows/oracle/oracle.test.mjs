import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { send } from "./kit.mjs";

test("the depth of a lock that is none", async () => {
  for (const number of ["99", "weir", "0"]) {
    const answer = await send(app, `/locks/${number}/depth`);
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, { problem: "no such lock" });
  }
});

test("locks are told of as before", async () => {
  assert.deepEqual((await send(app, "/locks/1/depth")).body, { name: "Harbour", depth: 2.5 });
  assert.equal((await send(app, "/locks/99")).status, 404);
  assert.equal((await send(app, "/locks")).body.length, 2);
});
