import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createControlGroup, findControlGroupParents, sweepControlGroups } from "./cgroup.ts";

describe("control groups", () => {
  const parents = findControlGroupParents();
  if (parents === null) console.warn("skipped: no writable control groups on this machine");

  it.skipIf(parents === null)("are made with their limits and removed again", async () => {
    const group = createControlGroup(parents as NonNullable<typeof parents>, {
      memoryBytes: 64 * 1024 ** 2,
      processes: 5,
      processors: 1,
    });
    const folders = group.memberFiles.map((path) => path.replace(/\/cgroup\.procs$/, ""));
    expect(folders.every((folder) => existsSync(folder))).toBe(true);
    expect(group.limitsMemory || group.limitsProcesses).toBe(true);
    expect(group.outOfMemory()).toBe(false);
    await group.remove();
    expect(folders.some((folder) => existsSync(folder))).toBe(false);
  });

  /** The second version's files as they appear in a delegated group; this machine may have the first. */
  describe("of version 2", () => {
    let parent: string;

    beforeEach(() => {
      parent = mkdtempSync(join(tmpdir(), "bugstack-cgroup-"));
    });
    afterEach(() => rmSync(parent, { recursive: true, force: true }));

    it("falls back where the kernel offers no controller", () => {
      const group = createControlGroup(
        { version: 2, memory: parent, pids: parent, cpu: parent },
        { memoryBytes: 1000, processes: 5, processors: 1 },
      );
      expect(group).toMatchObject({ limitsMemory: false, limitsProcesses: false });
      expect(group.memberFiles).toHaveLength(1);
    });

    it("leaves groups of living processes alone when sweeping", () => {
      for (const name of [`bugstack-${process.pid}-7`, "bugstack-999999999-1", "other"])
        mkdirSync(join(parent, name));
      sweepControlGroups({ version: 2, memory: parent, pids: null, cpu: null });
      expect(readdirSync(parent).toSorted()).toEqual([`bugstack-${process.pid}-7`, "other"]);
    });
  });
});
