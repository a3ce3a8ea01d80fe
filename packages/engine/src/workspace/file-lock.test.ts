import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withFileLock } from "./file-lock.ts";

describe("withFileLock", () => {
  let directory: string;
  let path: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "bugstack-lock-"));
    path = join(directory, "lock");
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it("lets one in at a time and gives their results", async () => {
    let inside = 0;
    const results = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        withFileLock(path, async () => {
          inside += 1;
          expect(inside).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
          return value;
        }),
      ),
    );
    expect(results).toEqual([1, 2, 3, 4]);
    expect(existsSync(path)).toBe(false);
  });

  it("goes on after a failure", async () => {
    await expect(withFileLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withFileLock(path, async () => "yes")).toBe("yes");
  });

  it("takes over from a process that was killed while it held the lock", async () => {
    const child = spawnHolder(path);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    expect(existsSync(path)).toBe(true);
    expect(await withFileLock(path, async () => "mine")).toBe("mine");
  });

  it("waits for a living holder, but not for ever", async () => {
    const child = spawnHolder(path);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await expect(withFileLock(path, async () => "mine", { seconds: 0.2 })).rejects.toMatchObject({
      code: "time_limit",
    });
    child.kill("SIGKILL");
    expect(await withFileLock(path, async () => "mine")).toBe("mine");
  });

  it("is not held up by a lock of an earlier process with our id", async () => {
    writeFileSync(path, `${process.pid} 1`);
    expect(await withFileLock(path, async () => "mine")).toBe("mine");
  });
});

function spawnHolder(path: string) {
  const module = new URL("./file-lock.ts", import.meta.url).pathname;
  const script = `
    const { withFileLock } = await import(${JSON.stringify(module)});
    setTimeout(() => {}, 60_000);
    await withFileLock(${JSON.stringify(path)}, () => { console.log("held"); return new Promise(() => {}); });
  `;
  return spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
