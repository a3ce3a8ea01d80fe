import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { Query } from "../src/db/query.ts";
import { listDesks } from "../src/repository.ts";

const ids = async (filter) => (await listDesks(filter)).map(({ id }) => id);

test("without a floor the desks of all floors are listed", async () => {
  assert.deepEqual(await ids({}), [1, 2, 3, 4]);
  assert.deepEqual(await ids({ quiet: true }), [2, 4]);
  const answer = await send(app(), "/desks?quiet=false");
  assert.deepEqual([answer.status, answer.body.map(({ id }) => id)], [200, [1, 3]]);
});

test("with one, those of the floor", async () => {
  assert.deepEqual(await ids({ floor: 1 }), [1, 2]);
  assert.deepEqual(await ids({ floor: 1, quiet: true }), [2]);
  assert.deepEqual(await ids({ floor: 0 }), []);
});

test("a query still wants every value", async () => {
  await assert.rejects(async () => await new Query("t", [{ a: 1 }]).where({ a: undefined }), /Undefined binding/);
});
