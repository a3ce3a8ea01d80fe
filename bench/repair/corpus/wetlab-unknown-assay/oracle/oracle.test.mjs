import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/server.js";

// The words of the detail are left open.
test("steps of an unknown assay", async () => {
  const { status, body } = await send(build(), "/assays/elisa-9/steps");
  assert.equal(status, 404);
  assert.equal(body.error, "not_found");
  const other = await send(build(), "/assays/p1/steps");
  assert.deepEqual([other.status, other.body.error], [404, "not_found"]);
});

test("known ones", async () => {
  const { status, body } = await send(build(), "/assays/elisa-1/steps");
  assert.deepEqual([status, body.length], [200, 2]);
  assert.deepEqual((await send(build(), "/assays/brad-1/volume?wells=2")).body, { microlitres: 400 });
});
