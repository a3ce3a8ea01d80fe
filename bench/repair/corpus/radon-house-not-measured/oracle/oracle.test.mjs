import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/index.ts";

test("nothing is known of a house without readings", async () => {
  const { status, body } = await send(app, "/houses/b7/summary");
  assert.deepEqual([status, body], [200, { house: "b7", average: null, worst: null }]);
});

test("the others", async () => {
  const { body } = await send(app, "/houses/a2/summary");
  assert.deepEqual(body, { house: "a2", average: 200, worst: { room: "cellar", bq: 310, aboveLimit: true } });
  assert.equal((await send(app, "/houses/z/summary")).status, 404);
});
