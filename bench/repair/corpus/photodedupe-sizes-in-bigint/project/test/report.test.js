import assert from "node:assert/strict";
import { test } from "node:test";
import { reportOf } from "../src/report.js";
import { walk } from "../src/walk.js";

test("a report", () => {
  const files = [
    { path: "a.jpg", size: 10 },
    { path: "copy/a.jpg", size: 10 },
    { path: "b.jpg", size: 4 },
  ];
  assert.deepEqual(reportOf(files, [files.slice(0, 2)]), {
    scanned: 3,
    bytes: 24,
    wasted: 10,
    groups: [{ keep: "a.jpg", drop: ["copy/a.jpg"] }],
  });
});

test("files", async () => {
  const paths = (await walk("album")).map(({ path }) => path);
  assert.deepEqual(paths, ["album/2025/beach-2.jpg", "album/2025/forest.jpg", "album/beach.jpg", "album/copy-of-beach.jpg"]);
});
