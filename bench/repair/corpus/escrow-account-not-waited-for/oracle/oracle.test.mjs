import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { release } from "../src/deals.ts";
import { Repository } from "../src/repository.ts";

test("a release names the seller and is kept", async () => {
  const store = new Repository();
  const answer = await send(createApp(store), "/deals/d1/release", { json: { amount: 300 } });
  assert.deepEqual([answer.status, answer.body], [200, { ok: true, to: "Olaf (NO93 8601)", left: 600 }]);
  assert.equal((await store.account("a1")).held, 600);
});

test("refusals are as they were", async () => {
  assert.deepEqual(await release(new Repository(), "d1", 901), { ok: false, reason: "not_covered" });
});
