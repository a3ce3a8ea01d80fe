import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const as = (token) => ({ headers: { authorization: `Bearer ${token}` } });

test("downloads by the plan of the organisation", async () => {
  const large = await send(createApp(), "/exports/f-20", as("t-hill"));
  assert.equal(large.status, 200);
  assert.deepEqual(large.body, {
    flight: "f-20",
    downloads: ["/files/f-20.jpg", "/files/f-20.tif", "/files/f-20.las"],
  });
  const small = await send(createApp(), "/exports/f-21", as("t-brick"));
  assert.deepEqual(small.body.downloads, ["/files/f-21.jpg"]);
});

test("flights of others are not there", async () => {
  assert.equal((await send(createApp(), "/exports/f-21", as("t-hill"))).status, 404);
  assert.equal((await send(createApp(), "/exports/f-99", as("t-hill"))).status, 404);
  const flight = await send(createApp(), "/flights/f-20", as("t-hill"));
  assert.equal(flight.body.owner, "Hill & Daughters");
});
