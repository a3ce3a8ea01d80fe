import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { processes } from "../escape/ground.ts";
import { testEscapes } from "../escape.ts";
import { createContainerSandbox } from "./driver.ts";
import { whereEngineAnswers } from "./where-engine-answers.ts";

const engine = await whereEngineAnswers();

describe.skipIf(engine === null)("escaping from a container", () => {
  testEscapes(createContainerSandbox, {
    hidesPaths: false,
    enforcesQuota: false,
    // Podman makes a folder for temporary files, shows its control group read-only, and does not say when memory is short.
    ownFolders: engine === "podman" ? ["/var", "/sys"] : [],
    tellsOfShortage: engine === "docker",
  });

  it("what a killed process left running is removed at the next start, and nobody else's", async () => {
    const marker = "14.2857";
    const own = mkdtempSync(join(tmpdir(), "bugstack-killed-"));
    mkdirSync(join(own, "base"));
    const driver = new URL("./driver.ts", import.meta.url).pathname;
    const script = `
      const { createContainerSandbox } = await import(${JSON.stringify(driver)});
      const sandbox = createContainerSandbox({ home: ${JSON.stringify(own)} });
      const workspace = await sandbox.prepare({ directory: ${JSON.stringify(join(own, "base"))} });
      workspace.exec({ argv: ["/bin/sh", "-c", "echo up; sleep ${marker}"], onOutput: () => console.log("up") });
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    const left = () => processes().filter(({ command }) => command === `sleep ${marker}`).length;
    const other = mkdtempSync(join(tmpdir(), "bugstack-other-"));
    await createContainerSandbox({ home: other }).owner();
    expect(left()).toBe(1);
    await createContainerSandbox({ home: own }).owner();
    expect(left()).toBe(0);
    for (const folder of [own, other]) rmSync(folder, { recursive: true, force: true });
  });
});
