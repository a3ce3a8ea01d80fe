import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { Audit } from "../src/audit.js";

test("lines", () => {
  const audit = new Audit(() => new Date("2026-01-01T00:00:00Z"));
  audit.write("a", { id: 1 });
  assert.deepEqual(audit.lines, ['{"at":"2026-01-01T00:00:00.000Z","action":"a","subject":{"id":1}}']);
});

test("an order", async () => {
  const audit = new Audit();
  const answer = await buildApp(audit).inject({ method: "POST", url: "/customers/c1/orders", payload: { total: 12 } });
  assert.equal(answer.statusCode, 201);
  assert.equal(audit.of("order.created")[0].subject.number, "O-1");
});
