import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

test("digits that cannot be written are refused as the others", async () => {
  for (const digits of ["-2", "-1", "101", "5000"]) {
    const answer = await send(createApp(), `/convert/1999?digits=${digits}`);
    assert.equal(answer.status, 400, digits);
    assert.equal(answer.body.parameter, "digits");
  }
});

test("the others", async () => {
  assert.deepEqual((await send(createApp(), "/convert/1999?currency=SEK&digits=4")).body, { currency: "SEK", value: "224.9255" });
  assert.equal((await send(createApp(), "/convert/100?digits=0")).body.value, "1");
  assert.equal((await send(createApp(), "/convert/100?digits=6")).body.value, "1.000000");
  assert.equal((await send(createApp(), "/convert/100?digits=1.5")).status, 400);
});
