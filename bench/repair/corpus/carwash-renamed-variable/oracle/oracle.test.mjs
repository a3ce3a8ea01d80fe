import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

test("large cars", async () => {
  const answer = await send(createApp(), "/quote/wax?size=large&member=yes");
  assert.deepEqual(answer.body, { label: "Wax, large", cents: 1830 });
  assert.equal((await send(createApp(), "/quote/basic?size=large")).body.cents, 1200);
  assert.equal((await send(createApp(), "/quote/basic?member=yes")).body.cents, 810);
});
