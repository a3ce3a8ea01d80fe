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
});
