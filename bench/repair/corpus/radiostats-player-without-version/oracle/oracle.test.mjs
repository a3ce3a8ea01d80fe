import assert from "node:assert/strict";
import test from "node:test";
import { readAgent } from "../src/agent.ts";
import { readLog } from "../src/log.ts";

test("a version that is not told is unknown, as everything else", () => {
  assert.deepEqual(readAgent("curl"), { name: "curl", version: "unknown", device: "unknown" });
  assert.deepEqual(readAgent("speaker of the bar"), { name: "speaker", version: "unknown", device: "speaker" });
  assert.equal(readAgent("").version, "unknown");
});

test("those that are told", () => {
  assert.equal(readAgent("Sonata/2.11 (kitchen)").version, "2");
  assert.equal(readAgent("Mozilla/5.0 Chrome/99.1").version, "99");
});

test("nobody is left out of the log", () => {
  assert.equal(readLog('06:11:03 a 41 "curl"\n06:12:03 a 41 "VLC/3"\n').length, 2);
});
