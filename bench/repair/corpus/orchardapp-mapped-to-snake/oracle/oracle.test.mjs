import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { toTree } from "../src/mapper.ts";
import { buildServer } from "../src/server.ts";

test("reports", async () => {
  const answer = await send(buildServer(2026), "/trees/a-7/report");
  assert.deepEqual(answer.body, { title: "Boskoop (28 years)", total: 196, best: 112 });
  assert.deepEqual((await send(buildServer(2026), "/trees/b-2/report")).body, { title: "Elstar (15 years)", total: 0, best: null });
});

test("a tree is as its type says", () => {
  const tree = toTree({ id: "z", variety: "V", planted_year: 2000 }, [{ tree_id: "z", year: 2001, kilos: 4 }]);
  assert.equal(tree.plantedYear, 2000);
  assert.equal(tree.harvests.length, 1);
  assert.equal(tree.harvests[0].kilos, 4);
});
