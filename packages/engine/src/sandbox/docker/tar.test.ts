import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { tarSkeleton } from "./tar.ts";

it("tarSkeleton writes an archive that tar reads: folders with their modes, and links", () => {
  const archive = tarSkeleton([
    { path: "usr", mode: 0o755 },
    { path: "tmp", mode: 0o1777 },
    { path: "bin", mode: 0o777, link: "usr/bin" },
  ]);
  const listed = spawnSync("tar", ["--numeric-owner", "-tvf", "-"], { input: archive, encoding: "utf8" });
  const lines = listed.stdout
    .trim()
    .split("\n")
    .map((line) => line.split(/\s+/));
  expect(lines.map(([mode, owner, , , , ...name]) => [mode, owner, name.join(" ")])).toEqual([
    ["drwxr-xr-x", "0/0", "usr/"],
    ["drwxrwxrwt", "0/0", "tmp/"],
    ["lrwxrwxrwx", "0/0", "bin -> usr/bin"],
  ]);
});
