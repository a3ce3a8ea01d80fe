import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { createApp } = await import("../src/app.js");
test("the week is told", async () => {
  assert.deepEqual((await send(createApp(), "/sites/shop/weekly")).body, { days: 2, busy: ["tue"] });
  assert.deepEqual((await send(createApp(), "/sites/none/weekly")).body, { days: 0, busy: [] });
});
