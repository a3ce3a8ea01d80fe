import assert from "node:assert/strict";
import test from "node:test";
import { TrailClient } from "../lib/client.js";
import { report } from "../lib/report.js";
import { localSource } from "../lib/source.js";

test("the report is of all trails", async () => {
  assert.equal(await report(new TrailClient(localSource)), "north: 36.6 km\nsouth: 9.4 km");
  assert.equal(await report(new TrailClient(async () => [])), "");
});

test("the client still answers in pages", async () => {
  const page = await new TrailClient(localSource).listTrails();
  assert.deepEqual([page.items.length, page.next], [2, 2]);
});
