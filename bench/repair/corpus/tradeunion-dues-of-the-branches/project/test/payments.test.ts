import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { createApp } from "../src/app.ts";
import { euros, sum } from "../src/money.ts";

async function get(path: string) {
  const server = createApp().listen(0);
  await once(server, "listening");
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const body = await response.json();
  server.close();
  return { status: response.status, body };
}

test("payments of a member", async () => {
  const { body } = await get("/members/m1/payments");
  assert.deepEqual(body, {
    payments: [
      { paidOn: "2025-01-03", amount: "24.50 €" },
      { paidOn: "2025-02-03", amount: "24.50 €" },
    ],
    total: "49.00 €",
  });
  assert.equal((await get("/members/m9/payments")).body.total, "0.00 €");
});

test("a report wants a year", async () => {
  assert.equal((await get("/reports/branches?year=last")).status, 400);
  assert.deepEqual((await get("/reports/branches?year=1999")).body, { year: 1999, branches: [], total: "0.00 €" });
});

test("money", () => {
  assert.equal(euros(sum([0.1, 0.2])), "0.30 €");
});
