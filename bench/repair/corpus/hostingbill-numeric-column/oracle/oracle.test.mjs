import assert from "node:assert/strict";
import test from "node:test";
import { statement } from "../lib/statement.js";
import { usageOf } from "../lib/usage.js";

test("a statement from the rows of the database, with its sum", async () => {
  assert.equal(
    statement("acct_42", await usageOf("acct_42")),
    [
      "Statement for acct_42",
      "web-1           720 h      $9.00",
      "db-1            360 h     $14.40 (credit $2.50)",
      "Due: $20.90",
    ].join("\n"),
  );
});

test("nothing used", async () => assert.deepEqual(await usageOf("acct_1"), []));
