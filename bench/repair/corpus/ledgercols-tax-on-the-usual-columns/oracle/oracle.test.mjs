import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { ENTRIES } from "../src/entries.ts";
import { exportLines } from "../src/export.ts";
import { readProfile } from "../src/profile.ts";

const head = (text) => exportLines(ENTRIES, readProfile(text))[0];

test("taxes come after the usual columns, and stay with their profile", () => {
  const profile = readProfile(readFileSync("profiles/taxoffice.json", "utf8"));
  assert.deepEqual(exportLines(ENTRIES, profile), [
    "date;payee;amount;net;tax",
    "2026-02-03;Stadtwerke;238.00;200.00;38.00",
    "2026-02-11;Buchladen am Tor;32.10;30.00;2.10",
  ]);
  for (const text of ['{ "withTax": true }', "{}", '{ "withTax": true }']) {
    const wanted = text === "{}" ? "date,payee,amount" : "date,payee,amount,net,tax";
    assert.equal(head(text), wanted);
  }
});

test("other profiles as before", () => {
  assert.equal(head('{ "columns": ["payee"], "withTax": true }'), "payee,net,tax");
  assert.equal(head('{ "columns": ["date", "amount"] }'), "date,amount");
  assert.equal(readProfile("{}").name, "export");
  assert.deepEqual([...readProfile("{}").columns], ["date", "payee", "amount"]);
});
