import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { processes } from "../escape/ground.ts";
import { testEscapes } from "../escape.ts";
import { createBubblewrapSandbox } from "./driver.ts";
import { whereBubblewrapWorks } from "./where-bubblewrap-works.ts";

describe.skipIf(!(await whereBubblewrapWorks()))("escaping from bubblewrap", () => {
  // An ordinary user mounts what he can reach himself, so the paths of his home are seen.
  testEscapes(createBubblewrapSandbox, {
    hidesPaths: process.getuid?.() === 0,
    enforcesQuota: true,
    ownFolders: [],
    tellsOfShortage: true,
  });

  it("nothing stays when this process is killed", async () => {
    const marker = "14.1421";
    const own = mkdtempSync(join(tmpdir(), "bugstack-killed-"));
    mkdirSync(join(own, "base"));
    const driver = new URL("./driver.ts", import.meta.url).pathname;
    const script = `
      const { createBubblewrapSandbox } = await import(${JSON.stringify(driver)});
      const sandbox = createBubblewrapSandbox({ home: ${JSON.stringify(own)} });
      const workspace = await sandbox.prepare({ directory: ${JSON.stringify(join(own, "base"))} });
      workspace.exec({ argv: ["/bin/sh", "-c", "echo up; sleep ${marker} & setsid sleep ${marker}"], onOutput: () => console.log("up") });
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(processes().filter(({ command }) => command.includes(marker)).length).toBeGreaterThan(0);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(processes().filter(({ command }) => command.includes(marker))).toEqual([]);
    expect(readFileSync("/proc/self/mountinfo", "utf8")).not.toContain(`${own}/`);
    await createBubblewrapSandbox({ home: own }).owner();
    expect(readdirSync(join(own, "sandboxes")).filter((name) => /^\d/.test(name))).toEqual([]);
    rmSync(own, { recursive: true, force: true });
  });
});
