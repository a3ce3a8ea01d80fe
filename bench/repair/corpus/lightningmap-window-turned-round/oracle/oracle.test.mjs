import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.js";
import { windowOf } from "../src/window.js";
import { send } from "./kit.mjs";

test("a window that was dragged from right to left", async () => {
  const { status, body } = await send(build(), "/strikes?from=1200&to=600");
  assert.equal(status, 200);
  assert.deepEqual([body.from, body.to, body.strikes.map(({ at }) => at)], [600, 1200, [611, 948]]);
  assert.equal((await send(build(), "/strikes/strongest?from=1300&to=900")).body.at, 1203);
  assert.deepEqual(windowOf({ from: "9000", to: "30" }), { from: 30, to: 1440 });
});

test("the other windows", async () => {
  assert.deepEqual(windowOf({ from: "5", to: "5" }), { from: 5, to: 5 });
  assert.deepEqual(windowOf({ from: "-3", to: "2000" }), { from: 0, to: 1440 });
  assert.equal((await send(build(), "/strikes")).body.count, 4);
  assert.equal((await send(build(), "/strikes/strongest?from=1&to=2")).status, 404);
});
