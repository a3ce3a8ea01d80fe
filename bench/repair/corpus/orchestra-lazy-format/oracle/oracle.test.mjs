import assert from "node:assert/strict";
import test from "node:test";
import { exported, kinds } from "../src/formats.js";

const works = [
  { composer: "Farrenc", title: "Symphony 3", minutes: 33 },
  { composer: "Ravel", title: "La valse", minutes: 12 },
];

test("every format", async () => {
  assert.equal(await exported("list", works), "1. Farrenc: Symphony 3\n2. Ravel: La valse\n");
  assert.equal(await exported("csv", works), "composer,title,minutes\nFarrenc,Symphony 3,33\nRavel,La valse,12\n");
  assert.equal(await exported("text", works), "Symphony 3, La valse (45 min)\n");
  assert.deepEqual(kinds(), ["csv", "list", "text"]);
});

test("the others are as they were", async () => {
  assert.equal(await exported("list", []), "");
  await assert.rejects(exported("toString", works), RangeError);
});
