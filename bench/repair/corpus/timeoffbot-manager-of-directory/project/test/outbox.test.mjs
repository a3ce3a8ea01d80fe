import assert from "node:assert/strict";
import test from "node:test";
import { loadDirectory } from "../src/directory.mjs";
import { outbox } from "../src/outbox.mjs";

const head = { id: 1, name: "H", email: "h@x", manager: null };
const people = new Map([
  [1, head],
  [2, { id: 2, name: "P", email: "p@x", manager: head }],
]);
const request = (employee, status) => ({ id: "r", employee, from: "2026-01-01", to: "2026-01-02", status });

test("pending requests go to the manager", () => {
  assert.deepEqual(outbox([request(2, "pending")], people), [
    { to: "h@x", text: 'P asks for time off from 2026-01-01 to 2026-01-02. Reply "ok r" to agree.' },
  ]);
  assert.equal(outbox([request(1, "pending")], people)[0].to, "h@x");
});

test("approved ones are confirmed", () => {
  assert.match(outbox([request(2, "approved")], people)[0].text, /approved by H\.$/);
});

test("who has left", () => assert.deepEqual(outbox([request(9, "pending")], people), []));

test("the directory", async () => {
  const directory = await loadDirectory();
  assert.equal(directory.size, 3);
  assert.equal(directory.get(3).email, "mei@firm.example");
});
