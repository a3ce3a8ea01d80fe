import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { print } from "../src/flight.mjs";
import { log } from "../src/log.mjs";
import { top } from "../src/track.mjs";

test("a flight", () => {
  const info = mock.method(log, "info", () => {});
  print("12.5 991\n-3.0 700\n");
  assert.deepEqual(info.mock.calls.map((call) => call.arguments[0]), ["12.5 °C at 991 hPa", "-3.0 °C at 700 hPa", "2 readings"]);
  mock.restoreAll();
});

test("the top", () => {
  const warn = mock.method(log, "warn", () => {});
  assert.equal(top("12.5 991\nx\n9.0 950"), 950);
  assert.equal(warn.mock.callCount(), 1);
  assert.equal(top(""), null);
  mock.restoreAll();
});
