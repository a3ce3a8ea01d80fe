import assert from "node:assert/strict";
import test from "node:test";
import { readAgent } from "./agent.ts";
import { readLog } from "./log.ts";
import { report } from "./report.ts";

test("agents", () => {
  assert.deepEqual(readAgent("Winamp/5.9 (Windows NT 10.0)"), { name: "Winamp", version: "5", device: "computer" });
  assert.deepEqual(readAgent("Mozilla/5.0 (Linux; Android 14) Chrome/121.0 Mobile"), {
    name: "Chrome",
    version: "121",
    device: "phone",
  });
  assert.equal(readAgent("VLC/3.0").device, "unknown");
});

test("a log", () => {
  const log = readLog('06:00:12 stream-hi 3600 "VLC/3.0"\n# rotated\n06:10:00 stream-lo 59 "VLC/3.0"\n');
  assert.deepEqual(log.map(({ stream, seconds }) => [stream, seconds]), [["stream-hi", 3600], ["stream-lo", 59]]);
  assert.deepEqual(report(log, ({ player }) => player.name), [{ key: "VLC", listeners: 2, minutes: 61 }]);
});
