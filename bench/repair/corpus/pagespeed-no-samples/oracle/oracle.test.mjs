import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { worst } from "../src/stats.ts";
import { send } from "./kit.mjs";

const sample = (lcp) => ({ page: "/", lcp, device: "phone", at: `${lcp}` });

test("no samples", async () => {
  assert.equal(worst([]), null);
  const { status, body } = await send(createApp(), "/summary?page=/new");
  assert.equal(status, 200);
  assert.deepEqual(body, { page: "/new", samples: 0, average: null, p75: null, worst: null });
});

test("some samples", async () => {
  assert.equal(worst([sample(3), sample(9), sample(5)]).lcp, 9);
  assert.equal(worst([sample(0)]).lcp, 0);
  const twice = [sample(4), { ...sample(4), at: "later" }];
  assert.equal(worst(twice).at, "4");
});
