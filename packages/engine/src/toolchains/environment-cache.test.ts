import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import { openEnvironmentCache } from "./environment-cache.ts";

const KEYS = ["aa", "bb", "cc"].map((two) => two.repeat(16)) as [string, string, string];
const HOUR_S = 3600;

describe("the cache of environments", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bugstack-environments-"));
  });
  afterEach(() => removeTree(folder));

  function fill(text: string): (directory: string) => Promise<void> {
    return async (directory) => {
      mkdirSync(join(directory, "bin"));
      writeFileSync(join(directory, "bin/python"), text, { mode: 0o700 });
    };
  }

  /** As if it had last been used so long ago. */
  function age(key: string, hours: number): void {
    const then = Date.now() / 1000 - hours * HOUR_S;
    utimesSync(join(folder, `${key}.json`), then, then);
  }

  it("has nothing before it was built, then the same folder every time", async () => {
    const cache = openEnvironmentCache(folder);
    expect(await cache.find(KEYS[0])).toBeNull();
    const built = await cache.build(KEYS[0], fill("x"));
    expect(await cache.find(KEYS[0])).toBe(built);
    expect(await openEnvironmentCache(folder).find(KEYS[0])).toBe(built);
    expect(await cache.find(KEYS[1])).toBeNull();
  });

  it("seals what it keeps: readable for all, writable for nobody", async () => {
    const built = await openEnvironmentCache(folder).build(KEYS[0], fill("x"));
    for (const path of [built, join(built, "bin"), join(built, "bin/python")]) {
      expect(statSync(path).mode & 0o777).toBe(0o555);
    }
  });

  it("builds once, however many ask at the same time", async () => {
    let builds = 0;
    const slowly = async (directory: string): Promise<void> => {
      builds += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await fill("x")(directory);
    };
    const asked = [1, 2, 3].map(() => openEnvironmentCache(folder).build(KEYS[0], slowly));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(builds).toBe(1);
  });

  it("keeps nothing of a build that failed, and can try again", async () => {
    const cache = openEnvironmentCache(folder);
    const failing = async (directory: string): Promise<void> => {
      await fill("x")(directory);
      throw new Error("no network");
    };
    await expect(cache.build(KEYS[0], failing)).rejects.toThrow("no network");
    expect(readdirSync(folder)).toEqual([]);
    expect(await cache.build(KEYS[0], fill("x"))).toContain(KEYS[0]);
  });

  it("takes over the lock of a builder that died", async () => {
    const lock = join(folder, `${KEYS[0]}.lock`);
    writeFileSync(lock, "1");
    const then = Date.now() / 1000 - HOUR_S;
    utimesSync(lock, then, then);
    expect(await openEnvironmentCache(folder).build(KEYS[0], fill("x"))).toContain(KEYS[0]);
    expect(existsSync(lock)).toBe(false);
  });

  it("stops waiting for another builder when told to", async () => {
    writeFileSync(join(folder, `${KEYS[0]}.lock`), "1");
    const waiting = openEnvironmentCache(folder).build(KEYS[0], fill("x"), AbortSignal.timeout(50));
    await expect(waiting).rejects.toThrow();
  });

  it("does not follow an entry out of its folder", async () => {
    writeFileSync(
      join(folder, `${KEYS[0]}.json`),
      JSON.stringify({ directory: "../../etc", bytes: 1, created: "" }),
    );
    expect(await openEnvironmentCache(folder).find(KEYS[0])).toBeNull();
  });

  describe("removes", () => {
    it("what has not been used for long", async () => {
      const cache = openEnvironmentCache(folder, { bytes: 1000, unusedDays: 1 });
      const old = await cache.build(KEYS[0], fill("x"));
      age(KEYS[0], 25);
      const fresh = await cache.build(KEYS[1], fill("x"));
      expect([old, fresh].map((path) => existsSync(path))).toEqual([false, true]);
      expect(await cache.find(KEYS[0])).toBeNull();
    });

    it("the longest unused until the rest fits, and never what may be in use", async () => {
      const cache = openEnvironmentCache(folder, { bytes: 25, unusedDays: 100 });
      const ten = fill("0123456789");
      const first = await cache.build(KEYS[0], ten);
      const second = await cache.build(KEYS[1], ten);
      age(KEYS[0], 10);
      age(KEYS[1], 5);
      await cache.build(KEYS[2], ten);
      expect(readdirSync(folder)).not.toContain(basename(first));
      expect(readdirSync(folder)).toContain(basename(second));
    });
  });
});
