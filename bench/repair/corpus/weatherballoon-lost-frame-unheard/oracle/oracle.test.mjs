import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test, { mock } from "node:test";
import { print } from "../src/flight.mjs";
import { log } from "../src/log.mjs";
import { Receiver } from "../src/receiver.mjs";

test("damaged frames are logged, and the flight goes on", () => {
  const run = spawnSync(process.execPath, ["src/station.mjs", "data/flight.txt"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "12.5 °C at 991 hPa\n9.5 °C at 960 hPa\n2 readings\n");
  assert.match(run.stderr, /frame 2 is damaged/);
});

test("each of them", () => {
  const warn = mock.method(log, "warn", () => {});
  const info = mock.method(log, "info", () => {});
  print("a\n1.0 999\nb");
  assert.equal(warn.mock.callCount(), 2);
  assert.equal(info.mock.calls.at(-1).arguments[0], "1 readings");
  mock.restoreAll();
});

test("the receiver still tells of them as errors", () => {
  assert.throws(() => new Receiver().receive("x"), /frame 1 is damaged/);
});
