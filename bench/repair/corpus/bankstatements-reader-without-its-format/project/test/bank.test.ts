import assert from "node:assert/strict";
import { test } from "node:test";
import { balanceOf, largest } from "../src/balance.ts";
import { formats } from "../src/formats.ts";
import { StatementReader } from "../src/reader.ts";

const bookings = [
  { date: "2026-01-01", amount: 10.1, text: "a" },
  { date: "2026-01-02", amount: -20.2, text: "b" },
];

test("balance", () => {
  assert.equal(balanceOf(bookings), -10.1);
  assert.equal(largest(bookings)?.text, "b");
  assert.equal(largest([]), undefined);
});

test("a statement without bookings", () => {
  assert.deepEqual(new StatementReader(formats.card!).read("My bank\nDay,Date,Text,Amount\n"), []);
});
