import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("a survey without a surveyor has a summary that says so, as its type does", async () => {
  const { status, body } = await send(createApp(), "/surveys/s2/summary");
  assert.deepEqual([status, body], [200, { house: "Old Forge", owner: "P. Quist", surveyor: null, worst: null }]);
});

test("others as before", async () => {
  assert.equal((await send(createApp(), "/surveys/s1/summary")).body.surveyor, "Imke Roth");
  assert.equal((await send(createApp(), "/surveys/s9/summary")).status, 404);
});
