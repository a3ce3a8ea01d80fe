import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type KeepLimits, pruneFolder } from "./prune.ts";

const HOUR_MS = 3_600_000;
const LIMITS: KeepLimits = { count: 100, unusedMs: 100 * HOUR_MS, bytes: 1024 ** 3 };
const KILOBYTES = 100;

describe("pruning a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bugstack-prune-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** An entry of about a hundred kilobytes. */
  function entry(name: string, unusedHours: number): string {
    const path = join(folder, name);
    mkdirSync(join(path, "deep"), { recursive: true });
    writeFileSync(join(path, "deep/file"), Buffer.alloc(KILOBYTES * 1024));
    const used = new Date(Date.now() - unusedHours * HOUR_MS);
    utimesSync(path, used, used);
    return path;
  }
  const left = () => readdirSync(folder).filter((name) => !name.endsWith(".bytes"));

  it("removes what nobody used for long", async () => {
    entry("old", 200);
    entry("young", 50);
    await pruneFolder(folder, null, LIMITS);
    expect(left()).toEqual(["young"]);
  });

  it("removes the longest unused until the rest fits, in number and in bytes", async () => {
    for (const [name, hours] of [
      ["a", 10],
      ["b", 30],
      ["c", 20],
      ["d", 40],
    ] as const)
      entry(name, hours);
    await pruneFolder(folder, null, { ...LIMITS, bytes: 3.5 * KILOBYTES * 1024 });
    expect(left()).toEqual(["a", "b", "c"]);
    await pruneFolder(folder, null, { ...LIMITS, count: 3 });
    expect(left()).toEqual(["a", "c"]);
  });

  it("counts anew what has grown since", async () => {
    const grown = entry("grown", 20);
    entry("other", 30);
    const limits = { ...LIMITS, bytes: 2.5 * KILOBYTES * 1024 };
    await pruneFolder(folder, null, limits);
    expect(left()).toEqual(["grown", "other"]);
    writeFileSync(join(grown, "deep/more"), Buffer.alloc(KILOBYTES * 1024));
    const used = new Date(Date.now() - 19 * HOUR_MS);
    utimesSync(grown, used, used);
    await pruneFolder(folder, null, limits);
    expect(left()).toEqual(["grown"]);
  });

  it("spares what is needed now, what may be in use, and locks", async () => {
    const kept = entry("kept", 1000);
    entry("recent", 1);
    writeFileSync(join(folder, "recent.lock"), "1");
    await pruneFolder(folder, kept, { count: 0, unusedMs: 0, bytes: 0 });
    expect(left()).toEqual(["kept", "recent", "recent.lock"]);
  });

  it("leaves no size of what is gone", async () => {
    const gone = entry("gone", 20);
    await pruneFolder(folder, null, LIMITS);
    expect(existsSync(`${gone}.bytes`)).toBe(true);
    await pruneFolder(folder, null, { ...LIMITS, unusedMs: HOUR_MS });
    expect(readdirSync(folder)).toEqual([]);
  });
});
