import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

const door = async (ref) => {
  const { status, body } = await send(createApp(), `/stays/${ref}/door`);
  return [status, body.text];
};

test("the signs of both stays", async () => {
  assert.deepEqual(await door("S-5"), [200, "12 U. Berg (in silence)"]);
  assert.deepEqual(await door("S-6"), [200, "7 P. Novák"]);
});

test("a stay that is none, and the welcome", async () => {
  assert.equal((await send(createApp(), "/stays/S-9/door")).status, 404);
  assert.match((await send(createApp(), "/stays/S-5/welcome")).body.text, /Ulla\. Cell 12, garden wing/);
});
