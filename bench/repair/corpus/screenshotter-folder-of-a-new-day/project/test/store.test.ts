import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dayOf } from "../src/places.ts";
import { note, storePicture } from "../src/store.ts";

const date = new Date("2026-01-31T23:00:00Z");
const page = { name: "home", url: "https://x.org/a", title: "A & B" };

test("pictures", async () => {
  const root = await mkdtemp(join(tmpdir(), "shots-"));
  await mkdir(join(root, dayOf(date)));
  const file = await storePicture(root, date, page);
  assert.equal(file, join(root, "2026-01-31", "home.svg"));
  assert.match(await readFile(file, "utf8"), />A &amp; B<.*>x\.org</);
});

test("runs are noted", async () => {
  const root = await mkdtemp(join(tmpdir(), "shots-"));
  await note(root, "one");
  await note(root, "two");
  assert.equal(await readFile(join(root, "logs", "runs.log"), "utf8"), "one\ntwo\n");
});
