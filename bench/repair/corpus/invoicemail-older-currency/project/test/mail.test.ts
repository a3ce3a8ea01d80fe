import assert from "node:assert/strict";
import test from "node:test";
import { plusDays } from "../src/dates.ts";
import { mailOf, reminderOf } from "../src/mail.ts";
import type { Invoice } from "../src/types.ts";

const invoice: Invoice = {
  number: "2025-7",
  customer: { name: "Ada", email: "ada@example.org" },
  issued: "2025-02-20",
  currency: "USD",
  items: [{ text: "Logo", quantity: 1.5, unitCents: 10_000 }],
  paid: false,
};

test("a mail", () => {
  assert.deepEqual(mailOf(invoice).lines, ["1.5 x Logo: US$150.00", "Total: US$150.00", "Please pay in USD.", "Due on 06/03/2025."]);
});

test("a reminder", () => {
  assert.equal(reminderOf(invoice, "2025-03-06"), null);
  assert.equal(reminderOf(invoice, "2025-03-07")?.lines[0], "Dear Ada,");
});

test("days", () => assert.equal(plusDays("2024-02-28", 2), "2024-03-01"));
