import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import numbers from "../lib/numbers.js";
import reports from "../lib/report.js";

const { formatNumber, formatShare } = numbers;

test("columns with fewer than two decimals", () => {
  assert.equal(formatNumber(42, { digits: 0 }), "42");
  assert.equal(formatNumber(1208.6, { digits: 0 }), "1,209");
  assert.equal(formatNumber(38.27, { digits: 1 }), "38.3");
  assert.equal(formatNumber(-11.5, { digits: 1 }), "-11.5");
});

test("others as before", () => {
  assert.equal(formatNumber(1234.5), "1,234.50");
  assert.equal(formatNumber(7, { digits: undefined }), "7.00");
  assert.equal(formatNumber(7, { digits: 2 }), "7.00");
  assert.equal(formatNumber(1.5, { digits: 4 }), "1.50");
  assert.equal(formatNumber(1.23456, { digits: 4 }), "1.2346");
  assert.equal(formatShare(1, 3), "33.33 %");
});

test("the report of production", () => {
  const lines = reports.report(JSON.parse(readFileSync("data/2026-04.json", "utf8"))).split("\n");
  assert.match(lines[4], /^Assembly +38\.[23] +42 +181,344\.50$/);
  assert.match(lines[5], /^Paint shop +11\.5 +1,208 +52,190\.00$/);
});
