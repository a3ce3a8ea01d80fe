import assert from "node:assert/strict";
import test from "node:test";
import { LeadRepository } from "../src/leads.ts";
import { buildQueue } from "../src/worker.ts";

test("what a lead does is counted through the queue", async () => {
  const repository = new LeadRepository();
  const queue = buildQueue(repository);
  await queue.run({ type: "lead.signed_up", payload: { email: "c@north.example" } });
  await queue.run({ type: "lead.acted", payload: { email: "C@north.example", action: "demo.requested" } });
  await queue.run({ type: "lead.acted", payload: { email: "c@north.example", action: "page.viewed" } });
  await queue.run({ type: "lead.acted", payload: { email: "nobody@north.example", action: "page.viewed" } });
  assert.deepEqual(await repository.all(), [{ email: "c@north.example", company: "north.example", score: 36 }]);
});
