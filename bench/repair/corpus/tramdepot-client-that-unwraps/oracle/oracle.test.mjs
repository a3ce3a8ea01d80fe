import assert from "node:assert/strict";
import test from "node:test";
import { WorksClient, WorksError } from "../src/client.ts";
import { inspections } from "../src/inspections.ts";
import { findTram, mileage } from "../src/trams.ts";
import { canned } from "../src/transport.ts";

test("the inspections of a tram, newest first", async () => {
  const transport = async (path) => {
    assert.equal(path, "/trams/T1/inspections");
    return { status: 200, data: { items: [{ on: "2024-05-01", result: "doors" }, { on: "2026-05-01", result: "passed" }], total: 2 } };
  };
  assert.deepEqual(await inspections(new WorksClient(transport), "T1"), [
    { on: "2026-05-01", result: "passed" },
    { on: "2024-05-01", result: "doors" },
  ]);
  assert.equal((await inspections(new WorksClient(canned), "T4-117")).length, 2);
  const empty = new WorksClient(async () => ({ status: 200, data: { items: [], total: 0 } }));
  assert.deepEqual(await inspections(empty, "T1"), []);
});

test("the client and its other users are as they were", async () => {
  const client = new WorksClient(canned);
  assert.equal(await mileage(client, "T4-117"), 4210);
  assert.equal((await findTram(client, "T4-117")).depot, "north");
  assert.deepEqual(await new WorksClient(async () => ({ status: 200, data: { a: 1 } })).get("/"), { a: 1 });
  await assert.rejects(inspections(client, "T4-1"), WorksError);
});
