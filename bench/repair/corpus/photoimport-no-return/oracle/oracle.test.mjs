import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { byDay, photosOf } from "../src/album.ts";

const raws = JSON.parse(readFileSync("data/album.json", "utf8"));

test("photos", () => {
  const photos = photosOf(raws);
  assert.deepEqual(photos.map(({ file }) => file), ["IMG_0102.JPG", "IMG_0103.jpg (copy)", "IMG_0001.heic"]);
  assert.equal(photos[0].camera, "Canon R6");
  assert.equal(photos[0].portrait, true);
});

test("days", () => {
  assert.deepEqual(byDay(photosOf(raws)).map(({ day, photos }) => [day, photos.length]), [["2025-08-29", 1], ["2025-08-30", 2]]);
  assert.deepEqual(photosOf([]), []);
});
