import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import createFormatter from "../src/formatter.js";

test("labels of parcels", async () => {
  assert.deepEqual((await send(app.createApp(), "/parcels/1")).body, { label: "Ruth, Basel\n1 item\npacked 04/03/2026", heavy: false });
  assert.deepEqual((await send(app.createApp(), "/parcels/2")).body, { label: "Sven, Oslo\n2 items\npacked 05/03/2026", heavy: true });
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(app.createApp(), "/shelf/1")).body, ["Drill, 1.9 kg"]);
  assert.equal((await send(app.createApp(), "/shelf/9")).status, 404);
  assert.equal(typeof createFormatter, "function");
  assert.equal(createFormatter().locale, "en-GB");
  assert.equal(createFormatter("de-DE").weight(1500), "1,5 kg");
});
