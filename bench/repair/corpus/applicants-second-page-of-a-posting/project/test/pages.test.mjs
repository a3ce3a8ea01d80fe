import assert from "node:assert/strict";
import test from "node:test";
import { allApplicants } from "../src/pages.mjs";
import { byStage } from "../src/stages.mjs";

test("a posting of one page", async () => {
  const client = { applicants: async () => ({ items: [{ name: "A", stage: "new" }], pages: 1 }) };
  assert.deepEqual(await allApplicants(client, "x"), [{ name: "A", stage: "new" }]);
});

test("stages", () => {
  assert.deepEqual(byStage([{ stage: "b" }, { stage: "a" }, { stage: "b" }]), { b: 2, a: 1 });
});
