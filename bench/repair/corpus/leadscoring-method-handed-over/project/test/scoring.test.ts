import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LeadRepository } from "../src/leads.ts";
import { ScoringService } from "../src/scoring.ts";
import { buildQueue } from "../src/worker.ts";

describe("scoring", () => {
  it("knows companies from free mail", async () => {
    const repository = new LeadRepository();
    const queue = buildQueue(repository);
    await queue.run({ type: "lead.signed_up", payload: { email: "a@gmail.com" } });
    await queue.run({ type: "lead.signed_up", payload: { email: "B@acme.example" } });
    assert.deepEqual(await repository.all(), [
      { email: "b@acme.example", company: "acme.example", score: 10 },
      { email: "a@gmail.com", company: null, score: 0 },
    ]);
  });

  it("adds points", async () => {
    const repository = new LeadRepository();
    const scoring = new ScoringService(repository);
    await scoring.signedUp({ email: "a@gmail.com" });
    await scoring.acted({ email: "A@gmail.com", action: "mail.opened" });
    assert.equal((await repository.find("a@gmail.com"))?.score, 3);
  });

  it("refuses unknown jobs", async () => {
    await assert.rejects(buildQueue(new LeadRepository()).run({ type: "x", payload: {} }), /Nobody handles x/);
  });
});
