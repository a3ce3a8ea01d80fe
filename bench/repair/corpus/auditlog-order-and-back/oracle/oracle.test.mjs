import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { Audit } from "../src/audit.js";

test("a cancelled order is written down", async () => {
  const audit = new Audit();
  const app = buildApp(audit);
  await app.inject({ method: "POST", url: "/customers/c1/orders", payload: { total: 80 } });
  const cancel = () => app.inject({ method: "POST", url: "/orders/O-1/cancel", payload: { reason: "twice" } });
  const answer = await cancel();
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { number: "O-1", total: 80, state: "cancelled" });
  const [entry] = audit.of("order.cancelled");
  // How much of the order and of its customer is written is open.
  assert.equal(entry.subject.number, "O-1");
  assert.equal(entry.subject.state, "cancelled");
  assert.equal((await cancel()).statusCode, 409);
  assert.equal(audit.lines.length, 2);
});

test("the other actions", async () => {
  const audit = new Audit(() => new Date(0));
  const app = buildApp(audit);
  await app.inject({ method: "POST", url: "/customers", payload: { id: "c2", name: "Bo" } });
  assert.deepEqual(audit.of("customer.created")[0].subject, { id: "c2", name: "Bo" });
  assert.equal((await app.inject({ method: "POST", url: "/orders/O-7/cancel", payload: {} })).statusCode, 404);
  audit.write("x", { a: { b: [1, null] } });
  assert.equal(audit.lines.at(-1), '{"at":"1970-01-01T00:00:00.000Z","action":"x","subject":{"a":{"b":[1,null]}}}');
});
