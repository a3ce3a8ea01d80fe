import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import columns from "../lib/columns.js";
import list from "../lib/list.js";

test("a list with a grower of a long name", () => {
  const rows = list.render(JSON.parse(readFileSync("deliveries.json", "utf8"))).split("\n");
  assert.equal(rows.length, 5);
  const [long, petrakis, widow, line, all] = rows;
  // Whether the name is written whole or cut to its column is left open; its figures are not.
  assert.match(long, /^Cooperative of/);
  assert.match(long, /\s*1810 +324\.7$/);
  assert.equal(petrakis, "Petrakis               495    92.9");
  assert.match(widow, /^Widow Anagnostaki {6,8}9[67] +14\.2$/);
  assert.equal(line, "-".repeat(34));
  assert.match(all, /^all +\d+ +431\.8$/);
});

test("columns are filled up as before", () => {
  assert.equal(columns.left("abc", 5), "abc  ");
  assert.equal(columns.left("abcde", 5), "abcde");
  assert.match(columns.left("abcdefgh", 5), /^abcd/);
  assert.match(columns.left("abcdef", 5), /^abcd/);
});
