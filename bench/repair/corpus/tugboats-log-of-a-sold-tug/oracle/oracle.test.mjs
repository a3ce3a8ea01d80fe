import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.ts";
import { send } from "./kit.mjs";

test("hours of a tug that is not in the fleet", async () => {
  for (const path of ["/tugs/9103/hours", "/tugs/9103/hours?month=2026-04", "/tugs/0/hours"]) {
    const { status, body } = await send(build(), path);
    assert.equal(status, 404, path);
    assert.deepEqual(body, { statusCode: 404, message: "tug not found" });
  }
});

test("the rest of it", async () => {
  assert.deepEqual((await send(build(), "/tugs/9102/hours")).body, {
    tug: "Nelly",
    hours: 1.5,
    perEngine: [{ id: "A", hours: 1.5 }],
  });
  assert.equal((await send(build(), "/tugs/9102/hours?month=2026-04")).body.hours, 0);
  assert.equal((await send(build(), "/tugs/9102/hours?month=x")).status, 400);
});
