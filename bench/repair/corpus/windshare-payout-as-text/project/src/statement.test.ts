import assert from "node:assert/strict";
import { test } from "node:test";
import type { Database, Row } from "./database.ts";
import { members, netOf, payoutsOf } from "./ledger.ts";
import { statement } from "./statement.ts";

const table = (tables: Record<string, Row[]>): Database => ({ select: (name) => tables[name] ?? [] });

test("a member without payouts", () => {
  const database = table({
    members: [{ member_id: 4, full_name: "Ada", share_value: "750.00", joined_on: "2019-01-01" }],
  });
  const [ada] = members(database);
  assert.equal(
    statement(ada!, payoutsOf(database, ada!, 2025), 2025),
    "Statement 2025 for Ada\nShares       750.00\nNo payouts this year",
  );
});

test("the net of payouts", () => {
  const paid = { id: 1, memberId: 4, paidOn: new Date("2025-07-01") };
  assert.equal(netOf([{ ...paid, amount: 10, withheld: 2.5 }, { ...paid, amount: 5.5, withheld: 1.25 }]), 11.75);
});
