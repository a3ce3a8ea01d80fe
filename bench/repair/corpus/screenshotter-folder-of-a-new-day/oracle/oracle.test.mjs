import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { storePicture } from "../src/store.ts";

const page = { name: "home", url: "https://x.org/a", title: "A" };

test("the folder of a day is made", async () => {
  const root = mkdtempSync(join(tmpdir(), "shots-"));
  for (const name of ["home", "jobs"]) {
    const file = await storePicture(root, new Date("2026-02-01T00:00:00Z"), { ...page, name });
    assert.equal(file, join(root, "2026-02-01", `${name}.svg`));
    assert.match(readFileSync(file, "utf8"), /^<svg/);
  }
});

test("the program, twice", () => {
  const root = join(mkdtempSync(join(tmpdir(), "shots-")), "deep", "out");
  for (const _ of [1, 2]) {
    const run = spawnSync(process.execPath, ["src/run.ts", "pages.json", root], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    const files = run.stdout.trim().split("\n");
    assert.equal(files.length, 2);
    assert.ok(files.every((file) => existsSync(file)));
  }
});
