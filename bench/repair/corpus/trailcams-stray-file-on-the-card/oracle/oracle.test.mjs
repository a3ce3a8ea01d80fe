import assert from "node:assert/strict";
import test from "node:test";
import names from "../src/names.js";
import plan from "../src/plan.js";

test("a picture that no camera named stays on the card, and the others are copied", () => {
  const { copies, skipped } = plan.planImport([
    { name: "DCIM/A1_20260101_0000_0001.JPG", size: 9 },
    { name: "DCIM/setup photo.jpg", size: 9 },
    { name: "DCIM/IMG_0001.JPG", size: 9 },
    { name: "DCIM/B_20260102_2359_0002.jpg", size: 9 },
  ]);
  assert.deepEqual(copies.map(({ to }) => to), [
    "archive/A1/2026-01-01/0000-0001.jpg",
    "archive/B/2026-01-02/2359-0002.jpg",
  ]);
  assert.deepEqual(skipped, [
    { name: "DCIM/setup photo.jpg", reason: "not named by a camera" },
    { name: "DCIM/IMG_0001.JPG", reason: "not named by a camera" },
  ]);
});

test("names", () => {
  assert.equal(names.parseName("IMG_0001.JPG"), null);
  assert.equal(names.parseName("A1_20260101_0000_0001.JPG").camera, "A1");
});
