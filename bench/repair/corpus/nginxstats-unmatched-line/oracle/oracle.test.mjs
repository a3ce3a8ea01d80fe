import assert from "node:assert/strict";
import test from "node:test";
import line from "../lib/line.js";
import report from "../lib/report.js";

const LINES = ['x "GET /a HTTP/1.1" 200 1', "", 'x "\\x16" 400 1', 'x "GET /b HTTP/1.1" 200 1', 'x "GET /b?c HTTP/1.1" 200 1'];

test("lines without a request are left out", () => {
  assert.equal(report.busiest(LINES), "/b");
  assert.equal(report.busiest(["", "nonsense", "more", "GET"]), null);
  assert.equal(line.pathOf("nonsense"), null);
  assert.deepEqual(report.statuses(LINES), { 200: 3, 400: 1 });
});
