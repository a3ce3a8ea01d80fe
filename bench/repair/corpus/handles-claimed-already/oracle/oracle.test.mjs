import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

const claim = (handle, owner = 2) => send(createApp(), "/handles", { json: { handle, owner } });

test("a handle that is taken is a conflict", async () => {
  const { status, body } = await claim("ada");
  assert.deepEqual([status, body], [409, { error: "conflict" }]);
});

test("nothing else is", async () => {
  assert.equal((await claim("bob")).status, 201);
  assert.equal((await claim("A")).status, 422);
  assert.equal((await claim("bob", -1)).status, 500);
});
