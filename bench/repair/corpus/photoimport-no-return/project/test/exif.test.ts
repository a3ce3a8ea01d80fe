import assert from "node:assert/strict";
import test from "node:test";
import { byDay } from "../src/album.ts";
import { exifDate, toPhoto } from "../src/exif.ts";

test("dates", () => assert.equal(exifDate("2025:08:30 18:01:02"), "2025-08-30T18:01:02"));

test("days", () => {
  const photo = toPhoto({ file: "a.jpg", exif: { DateTimeOriginal: "2025:08:30 18:01:02" } });
  assert.deepEqual(byDay([photo]), [{ day: "2025-08-30", photos: [photo] }]);
});
