import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { api } from "../src/api.js";

test("a volume is told as in the list, to the last byte", async () => {
  const { status, body } = await send(api, "/volumes/7");
  assert.equal(status, 200);
  assert.equal(body.volume.id, 7);
  assert.equal(body.volume.bytes, "14073748835532800");
  assert.equal(body.volume.used, "9007199254740993");
});

test("the list, and what is not there", async () => {
  assert.equal((await send(api, "/volumes")).body.items[0].used, "9007199254740993");
  assert.equal((await send(api, "/volumes/1")).status, 404);
});
// Whether the date keeps the column's name is left open: nothing answered with it before.
