import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.ts";
import { send } from "./kit.mjs";

test("labels tell where the van stops, and when", async () => {
  const { status, body } = await send(build(), "/tours/7/labels");
  assert.equal(status, 200);
  assert.deepEqual(body, { tour: 7, labels: ["Church 14:10 | Ida: Momo", "School 15:00 | Max: Emil"] });
  assert.deepEqual((await send(build(), "/tours/8/labels")).body.labels, ["Mill 09:30 | Ida: Krabat"]);
});

test("lists show as little as before", async () => {
  assert.deepEqual((await send(build(), "/tours/8")).body, { tour: 8, orders: [{ id: 3, title: "Krabat", reader: "Ida" }] });
  assert.deepEqual((await send(build(), "/tours/8/schedule")).body.stops, { Mill: 1 });
});
