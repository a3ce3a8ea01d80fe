import assert from "node:assert/strict";
import test from "node:test";
import { row } from "../src/figures.ts";
import { createServer } from "../src/server.ts";
import { send } from "./kit.mjs";

test("all turbines are listed; one that has not turned has no hours", async () => {
  const { status, body } = await send(createServer(), "/turbines");
  assert.equal(status, 200);
  assert.deepEqual(body, [
    { id: "E1", site: "estuary", hours: 798.5, faults: 1 },
    { id: "E2", site: "estuary", hours: 97, faults: 0 },
    { id: "H1", site: "harbour", hours: 0, faults: 0 },
  ]);
});

test("one of them", () => {
  assert.equal(row({ id: "X", site: "x", hours: {} }).hours, 0);
  assert.deepEqual(row({ id: "X", site: "x", faults: ["a", "b"] }), { id: "X", site: "x", hours: 0, faults: 2 });
});
