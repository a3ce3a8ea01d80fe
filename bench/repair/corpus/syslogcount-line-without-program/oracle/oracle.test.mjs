import assert from "node:assert/strict";
import test from "node:test";
import { count } from "../lib/count.mjs";
import { parseLine } from "../lib/parse.mjs";

test("a line without a program is none of the messages: left out and counted as skipped", () => {
  const text = "Feb 10 03:12:04 web1 nginx: ok\nFeb 10 03:12:05 web1 -- MARK --\ntrace\nFeb 10 03:12:09 web1 nginx: ok\n";
  assert.deepEqual(count(text), { programs: [["nginx", 2]], skipped: 2 });
});

test("the others are as they were", () => {
  assert.equal(parseLine("no message"), null);
  assert.deepEqual(parseLine("Feb 10 03:12:01 web1 CRON[812]: (root) CMD"), {
    when: "Feb 10 03:12:01",
    host: "web1",
    program: "CRON",
    pid: 812,
    message: "(root) CMD",
  });
  assert.equal(parseLine("Feb 10 03:12:01 web1 nginx: x").pid, null);
});
