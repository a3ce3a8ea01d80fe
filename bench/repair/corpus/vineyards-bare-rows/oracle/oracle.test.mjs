import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.ts";
import { open } from "../src/db.ts";
import { get, list } from "../src/repository.ts";

test("the list has regions", async () => {
  const answer = await send(build(), "/vineyards");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [{ id: 10, title: "Achleiten, Wachau" }, { id: 11, title: "Ermita, Priorat" }]);
});

test("rows of the list are as single ones", () => {
  const db = open();
  for (const one of list(db)) assert.deepEqual(one.region, get(db, one.id).region);
});

test("the others are as they were", async () => {
  assert.equal((await send(build(), "/vineyards/11")).body.title, "Ermita, Priorat");
  assert.equal((await send(build(), "/vineyards/9")).status, 404);
});
