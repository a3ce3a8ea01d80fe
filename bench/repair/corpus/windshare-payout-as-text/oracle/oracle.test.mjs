import assert from "node:assert/strict";
import test from "node:test";
import { fromExport } from "../src/database.ts";
import { members, netOf, payoutsOf } from "../src/ledger.ts";
import { statement } from "../src/statement.ts";

const database = fromExport(`${import.meta.dirname}/../data`);
const [greta, youssef] = members(database);

test("the statement of a member who was paid", () => {
  assert.equal(
    statement(greta, payoutsOf(database, greta, 2025), 2025),
    [
      "Statement 2025 for Greta Holm",
      "Shares      2500.00",
      "2025-07-01        81.25",
      "2025-12-15        44.10",
      "Net           94.01",
    ].join("\n"),
  );
});

// Where the text becomes a number is for rows: whoever takes payouts from the ledger gets numbers.
test("the net is that of numbers", () => {
  assert.equal(netOf(payoutsOf(database, greta, 2025)), 94.01);
  assert.deepEqual(
    payoutsOf(database, greta, 2025).map(({ amount }) => amount),
    [81.25, 44.1],
  );
});

test("nobody else changes", () => {
  assert.match(statement(youssef, payoutsOf(database, youssef, 2025), 2025), /Shares +500\.00\nNo payouts/);
});
