import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../src/commands/list.js";
import { formatDuration, parseDuration } from "../src/durations.js";

test("durations", () => {
  assert.equal(formatDuration(65), "1:05");
  assert.equal(formatDuration(3723), "1:02:03");
  assert.equal(parseDuration("1:02:03"), 3723);
});

test("list", () => {
  const items = [
    { title: "B", artist: "Z", duration: "1:00" },
    { title: "A", artist: "Y", duration: "0:30" },
  ];
  assert.deepEqual([...run({ items })], ["Y", "  A 0:30", "Z", "  B 1:00", "1:30"]);
});
