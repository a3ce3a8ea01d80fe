import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import type { Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import { type ProjectFiles, sandboxForTests, testCacheDirectory, writeProject } from "./conformance.ts";
import { isFull, sampled, seed } from "./sampled.testing.ts";
import type { Environment, TestRequest, TestRun, Toolchain } from "./toolchain.ts";
import type { WarmRunner } from "./warm-runner.ts";

/** A project with one module and one test of it, and texts of the module that make the test end in all sorts of ways. */
export interface WarmSample {
  /** Manifests, the module as it should be, and the test. */
  readonly files: ProjectFiles;
  readonly module: string;
  readonly test: string;
  readonly wrong: { readonly text: string; readonly message: RegExp };
  readonly unparsable: string;
  /** Throws when it is loaded. */
  readonly broken: string;
  readonly endless: string;
  /** Ends the process as if all were well, from within the test. */
  readonly leaving: string;
  /** Ends the process by a signal. */
  readonly dying: string;
  /** Passes, and leaves behind what it can: patched globals, variables, files in and outside of the tree, a process. */
  readonly littering: string;
  /** Fails where it finds any of that. */
  readonly searching: string;
  /** Texts of the module that pass or fail or throw. */
  readonly mutants: fc.Arbitrary<string>;
  readonly mutantRuns?: number;
}

const SEED = 20261126;
const TIMEOUT_MS = 300_000;

/** What every warm runner does, whatever the language and the runner of tests. */
export function testWarmRunner(toolchain: Toolchain, sample: WarmSample): void {
  let scratch: string;
  let sandbox: Sandbox;
  let directory: string;
  let environment: Environment;
  let workspace: SandboxWorkspace | null = null;
  let runner: WarmRunner | null = null;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-warm-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    directory = join(scratch, "project");
    writeProject(directory, sample.files);
    const tree = { directory, origin: directory };
    const detection = await toolchain.detect(tree);
    if (!detection) throw new Error("the sample was not detected");
    environment = await toolchain.prepare(detection, { tree, sandbox, cacheDirectory: testCacheDirectory() });
  }, 600_000);
  afterAll(async () => {
    await close();
    await removeTree(scratch);
  });

  async function close(): Promise<void> {
    await runner?.dispose();
    await workspace?.dispose();
    runner = null;
    workspace = null;
  }

  /** The warm runner, a new one where the last is spent. */
  async function open(): Promise<WarmRunner> {
    if (runner && !runner.spent) return runner;
    await close();
    workspace = await sandbox.prepare({ directory });
    const { signal } = new AbortController();
    const started = await toolchain.startWarm?.(workspace, environment, { modules: [], signal });
    if (!started || "obstacle" in started) throw new Error(started?.obstacle ?? "there is no such way");
    runner = started.runner;
    return runner;
  }

  const treeWith = (text: string) => new Map([[sample.module, Buffer.from(text)]]);
  const request = { selectors: [sample.test], seconds: 30 };

  async function warm(text: string, more: Partial<TestRequest> = {}): Promise<TestRun | null> {
    return (await open()).run(treeWith(text), { ...request, ...more });
  }

  async function cold(text: string): Promise<TestRun> {
    const own = await sandbox.prepare({ directory });
    try {
      await own.write(treeWith(text));
      return await toolchain.runTests(own, environment, request);
    } finally {
      await own.dispose();
    }
  }

  const right = () => sample.files[sample.module] ?? "";
  const isGreen = (run: TestRun | null) =>
    run?.complete === true && run.tests.length > 0 && run.tests.every((test) => test.outcome === "passed");
  const verdictOf = (run: TestRun | null) => ({
    complete: run?.complete,
    exitCode: run?.exitCode,
    broken: (run?.collectionErrors.length ?? 0) > 0,
    tests: run?.tests.map(({ id, outcome, failure }) => {
      const { type, message } = failure?.exceptions.at(-1) ?? {};
      return { id, outcome, type, message };
    }),
  });

  it("tells a tree that passes from one that fails, and how", async () => {
    expect(isGreen(await warm(right()))).toBe(true);
    const failed = await warm(sample.wrong.text);
    expect(failed).toMatchObject({ complete: true, exitCode: 1 });
    expect(failed?.tests.map(({ id, outcome }) => [id, outcome])).toEqual([[sample.test, "failed"]]);
    expect(failed?.tests[0]?.failure?.exceptions.at(-1)?.message).toMatch(sample.wrong.message);
    expect(isGreen(await warm(right()))).toBe(true);
  });

  describe("never takes for a success, and is right about the next tree", () => {
    it.each(sampled(["unparsable", "broken", "leaving", "dying"] as const, 2))(
      "a tree that is %s",
      async (kind) => {
        expect(isGreen(await warm(sample[kind]))).toBe(false);
        expect(isGreen(await warm(right()))).toBe(true);
      },
    );

    it("one that never ends, when its time is over", async () => {
      const run = await warm(sample.endless, { seconds: 1 });
      expect(run).toMatchObject({ ended: "time", complete: false });
      expect(isGreen(run)).toBe(false);
      expect(verdictOf(await warm(sample.wrong.text)).tests).toMatchObject([{ outcome: "failed" }]);
    });

    it("a test that is not there", async () => {
      const run = await (await open()).run(treeWith(right()), {
        ...request,
        selectors: [`${sample.test}_none`],
      });
      expect(isGreen(run)).toBe(false);
    });
  });

  it("keeps nothing of one tree for the next", { timeout: TIMEOUT_MS }, async () => {
    expect(isGreen(await warm(sample.searching))).toBe(true);
    for (let round = 0; round < 3; round += 1) {
      expect(isGreen(await warm(sample.littering))).toBe(true);
      expect(verdictOf(await warm(sample.searching)).tests).toMatchObject([{ outcome: "passed" }]);
    }
  });

  it("says of any tree what a cold start says of it", { timeout: TIMEOUT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(sample.mutants, async (text) => {
        const [one, other] = await Promise.all([cold(text), warm(text)]);
        expect(verdictOf(other)).toEqual(verdictOf(one));
      }),
      { seed: SEED + seed, numRuns: isFull ? (sample.mutantRuns ?? 12) : 4 },
    );
  });
}
