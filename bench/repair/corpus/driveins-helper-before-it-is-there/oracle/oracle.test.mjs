import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { price } from "../src/tickets.js";

test("a car", async () => {
  const answer = await send(createApp(), "/films/2/cars", { json: { ages: [38, 36, 5], day: "sat" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { film: "The Long Field", cents: 2100 });
});

test("prices", () => {
  assert.equal(price({ minutes: 104 }, { ages: [40], day: "fri" }), 1850);
  assert.equal(price({ minutes: 104 }, { ages: [40], day: "tue" }), 1480);
  assert.equal(price({ minutes: 90 }, { ages: [6, 5], day: "tue" }), 1320);
});
