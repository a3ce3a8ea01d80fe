import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testSandbox } from "../conformance.ts";
import { createUnconfinedSandbox } from "./driver.ts";

describe("no sandbox", () => {
  testSandbox((home) => createUnconfinedSandbox({ home, onWarning: () => {} }));

  it("warns on each use", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-none-"));
    const warnings: string[] = [];
    const sandbox = createUnconfinedSandbox({ home, onWarning: (sentence) => warnings.push(sentence) });
    const directory = mkdtempSync(join(home, "base-"));
    for (const _ of [1, 2]) await (await sandbox.prepare({ directory })).dispose();
    rmSync(home, { recursive: true, force: true });
    expect(warnings).toHaveLength(2);
  });

  it("has ended all that a command started when it says that the command has ended", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-none-"));
    const directory = mkdtempSync(join(home, "base-"));
    const workspace = await createUnconfinedSandbox({ home, onWarning: () => {} }).prepare({ directory });
    const writers =
      "for n in 1 2 3 4 5 6 7 8; do (while true; do echo >> written; done) & done >/dev/null 2>&1";
    for (let round = 0; round < 10; round += 1) {
      await workspace.exec({ argv: ["/bin/sh", "-c", `${writers}; sleep 0.05`] });
      const before = (await workspace.read("written"))?.length;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await workspace.read("written"))?.length).toBe(before);
    }
    await workspace.dispose();
    rmSync(home, { recursive: true, force: true });
  });
});
