import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../index.js";
import packing from "../packing.js";

test("nothing extra: what each guest gets", async () => {
  const { status, body } = await send(app, "/trips/reef-0610/packing");
  assert.deepEqual([status, body], [200, { mask: 4, fins: 4, vest: 4 }]);
});

test("extras", async () => {
  assert.deepEqual(packing.packingList({ guests: 1, extras: ["camera"] }), { mask: 1, fins: 1, vest: 1, camera: 1 });
  assert.equal((await send(app, "/trips/x/packing")).status, 404);
});
