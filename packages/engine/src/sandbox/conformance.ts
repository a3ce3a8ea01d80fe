import { expect, it } from "vitest";
import { testBases } from "./conformance/bases.ts";
import { testDiff } from "./conformance/diff.ts";
import { testExec } from "./conformance/exec.ts";
import { testFiles } from "./conformance/files.ts";
import { prepareGround } from "./conformance/ground.ts";
import { testLimits } from "./conformance/limits.ts";
import { testNetwork } from "./conformance/network.ts";
import { testRestore } from "./conformance/restore.ts";
import { testSpokenWith } from "./conformance/spoken-with.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * What every driver of the port promises, as tests. Call it from the driver's own test file.
 * Programs are run by `/bin/sh`, which every system has.
 */
export function testSandbox(create: (home: string) => Sandbox): void {
  const ground = prepareGround(create);

  it("says that it works here", async () => {
    expect(await ground.sandbox.check()).toMatchObject({ available: true });
  });
  testExec(ground);
  testSpokenWith(ground);
  testRestore(ground);
  testLimits(ground);
  testNetwork(ground);
  testFiles(ground);
  testDiff(ground);
  testBases(ground);
}
