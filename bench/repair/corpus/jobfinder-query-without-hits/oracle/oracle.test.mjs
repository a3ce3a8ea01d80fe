import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildServer } from "../src/server.ts";

const answering = (answer) => buildServer({ search: async () => answer, suggest: async () => ({}) });

test("nothing found", async () => {
  const answer = await send(answering({ took: 1, total: 0 }), "/api/jobs?q=falconer");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { jobs: [], total: 0, page: 1, pages: 0 });
});

test("something found", async () => {
  const hits = [{ id: "j", title: "Cook", company: { name: "Inn" } }];
  const answer = await send(answering({ took: 1, total: 1, hits }), "/api/jobs?q=cook");
  assert.deepEqual(answer.body.jobs, [{ id: "j", title: "Cook", company: "Inn", salary: null }]);
});
