import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBubblewrapSandbox } from "../sandbox/bubblewrap/driver.ts";
import { createUnconfinedSandbox } from "../sandbox/none/driver.ts";
import { removeTree } from "../sandbox/remove-tree.ts";
import type { Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { Detection, Environment, ProjectTree, TestRequest, TestRun, Toolchain } from "./toolchain.ts";

/** Files by path. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** One project, in the language and for the runner under test, of which the suite knows what must come out. */
export interface ToolchainSample {
  /** Manifest, a module, and a test file with the tests named below. */
  readonly files: ProjectFiles;
  /** Where the project lies in the tree; "" for the root. */
  readonly root?: string;
  readonly passing: string;
  /** Fails because the module wraps one error in another: an older one as the cause of a younger one. */
  readonly failing: string;
  readonly skipped: string;
  /** Passes although an error goes through the module and is caught there. */
  readonly swallowing: string;
  readonly module: string;
  readonly older: { readonly type: string; readonly function: string };
  readonly younger: { readonly type: string; readonly message: string };
  readonly swallowed: { readonly type: string; readonly message: string };
  /** Lines of the module that `passing` executes and `swallowing` does not. */
  readonly passingLines: readonly number[];
  /** New text of the module with which `failing` passes. */
  readonly mended: string;
  /** A file of the project that cannot be parsed, and where. */
  readonly unparsable: { readonly path: string; readonly text: string; readonly line: number };
  /** Test files that each contain one test. */
  readonly endless: ProjectFiles;
  readonly dying: ProjectFiles;
  readonly broken: ProjectFiles;
  /** The runner gives up everything when one file cannot be loaded. */
  readonly stopsAtBroken?: boolean;
  /** Prints what looks like results of tests. */
  readonly forging: ProjectFiles;
}

const RUN_SECONDS = 120;

/** Folder of environments that tests build, kept from run to run: they differ only by what they contain. */
export function testCacheDirectory(): string {
  return join(tmpdir(), `bugstack-toolchain-tests-${process.getuid?.() ?? 0}`);
}

/** The sandbox of this machine; without protection where bubblewrap does not work, for the samples are our own. */
export async function sandboxForTests(home: string): Promise<Sandbox> {
  const confined = createBubblewrapSandbox({ home });
  if ((await confined.check()).available) return confined;
  return createUnconfinedSandbox({ home, onWarning: () => {} });
}

export function writeProject(directory: string, files: ProjectFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** As a careless reader would judge. */
function looksGreen({ complete, exitCode, tests, collectionErrors }: TestRun): boolean {
  return complete && exitCode === 0 && tests.length > 0 && collectionErrors.length === 0;
}

/** What every toolchain does, whatever the language and the runner. */
export function testToolchain(toolchain: Toolchain, sample: ToolchainSample): void {
  let scratch: string;
  let sandbox: Sandbox;
  let tree: ProjectTree;
  let detection: Detection;
  let environment: Environment;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-toolchain-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    const directory = join(scratch, "project");
    writeProject(directory, sample.files);
    tree = { directory, origin: directory };
    const found = await toolchain.detect(tree);
    if (!found) throw new Error("the sample was not detected");
    detection = found;
    environment = await toolchain.prepare(detection, {
      tree,
      sandbox,
      cacheDirectory: testCacheDirectory(),
    });
  }, 600_000);

  afterAll(() => removeTree(scratch));

  async function inWorkspace<Result>(
    files: ProjectFiles,
    work: (workspace: SandboxWorkspace) => Promise<Result>,
  ): Promise<Result> {
    const workspace = await sandbox.prepare({ directory: tree.directory });
    try {
      const encoder = new TextEncoder();
      await workspace.write(
        new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])),
      );
      return await work(workspace);
    } finally {
      await workspace.dispose();
    }
  }

  function run(request: Partial<TestRequest> = {}, files: ProjectFiles = {}): Promise<TestRun> {
    return inWorkspace(files, (workspace) =>
      toolchain.runTests(workspace, environment, { selectors: [], seconds: RUN_SECONDS, ...request }),
    );
  }

  function resultOf(testRun: TestRun, id: string) {
    const result = testRun.tests.find((test) => test.id === id);
    if (!result)
      throw new Error(`no result of ${id} among ${testRun.tests.map((test) => test.id).join(", ")}`);
    return result;
  }

  it("finds no project in an empty folder", async () => {
    const directory = mkdtempSync(join(scratch, "empty-"));
    expect(await toolchain.detect({ directory, origin: null })).toBeNull();
  });

  it("finds the project and its manifests", () => {
    expect(detection).toMatchObject({ toolchain: toolchain.id, root: sample.root ?? "" });
    expect(detection.manifests.length).toBeGreaterThan(0);
  });

  it("prepares the same environment again", async () => {
    const again = await toolchain.prepare(detection, { tree, sandbox, cacheDirectory: testCacheDirectory() });
    expect(again).toEqual(environment);
  });

  describe("a run of the whole suite", () => {
    it("has the outcome of each test, and leaves nothing in the tree", async () => {
      await inWorkspace({}, async (workspace) => {
        const whole = await toolchain.runTests(workspace, environment, { selectors: [] });
        expect(whole).toMatchObject({ complete: true, ended: "exit", collectionErrors: [] });
        expect(whole.exitCode).not.toBe(0);
        const outcomes = Object.fromEntries(whole.tests.map((test) => [test.id, test.outcome]));
        expect(outcomes).toEqual({
          [sample.passing]: "passed",
          [sample.failing]: "failed",
          [sample.skipped]: "skipped",
          [sample.swallowing]: "passed",
        });
        expect(await workspace.diff()).toEqual([]);
      });
    });

    it("passes once the code in the workspace is mended", async () => {
      const mended = await run({}, { [sample.module]: sample.mended });
      expect(resultOf(mended, sample.failing).outcome).toBe("passed");
      expect(mended).toMatchObject({ complete: true, exitCode: 0 });
    });
  });

  describe("a run of chosen tests", () => {
    it("runs these alone", async () => {
      const chosen = await run({ selectors: [sample.passing] });
      expect(chosen.tests.map((test) => [test.id, test.outcome])).toEqual([[sample.passing, "passed"]]);
      expect(chosen).toMatchObject({ complete: true, exitCode: 0 });
    });

    it("is no success when there is no such test", async () => {
      const none = await run({ selectors: [`${sample.passing}_that_does_not_exist`] });
      expect(none.tests).toEqual([]);
      expect(looksGreen(none)).toBe(false);
    });
  });

  describe("a failure", () => {
    it("has the chain of errors, oldest first, with their places in the tree", async () => {
      const failed = resultOf(await run({ selectors: [sample.failing] }), sample.failing);
      const [older, younger] = failed.failure?.exceptions.slice(-2) ?? [];
      expect(older).toMatchObject({
        type: sample.older.type,
        path: sample.module,
        function: sample.older.function,
        relation: "cause",
      });
      expect(younger).toMatchObject({ ...sample.younger, path: sample.module, relation: null });
      const place = younger?.frames?.at(-1);
      expect(place).toMatchObject({ path: younger?.path, line: younger?.line });
      const text = sample.files[sample.module]?.split("\n")[(younger?.line ?? 0) - 1];
      expect(younger?.statement).toBe(text?.trim());
      expect(failed.failure?.output).toContain(sample.younger.type);
    });
  });

  describe("when asked for more", () => {
    it("sees an error that the code swallows", async () => {
      const observed = resultOf(
        await run({ selectors: [sample.swallowing], observe: true }),
        sample.swallowing,
      ).observed;
      expect(observed).toContainEqual(expect.objectContaining({ ...sample.swallowed, path: sample.module }));
    });

    it("tells which lines each test executed", async () => {
      const covered = await run({ coverage: [sample.module] });
      const lines = (id: string) => resultOf(covered, id).coverage?.[sample.module] ?? [];
      expect(lines(sample.passing)).toEqual(expect.arrayContaining([...sample.passingLines]));
      for (const line of sample.passingLines) expect(lines(sample.swallowing)).not.toContain(line);
    });

    it("says nothing of it otherwise", async () => {
      const plain = resultOf(await run({ selectors: [sample.swallowing] }), sample.swallowing);
      expect(plain).toMatchObject({ observed: [], coverage: null });
    });
  });

  describe("never looks like success", () => {
    it("when a test never ends", async () => {
      const endless = await run({ selectors: Object.keys(sample.endless), seconds: 5 }, sample.endless);
      expect(endless).toMatchObject({ ended: "time", complete: false, exitCode: null });
      expect(endless.tests.every((test) => test.outcome === "error")).toBe(true);
      expect(looksGreen(endless)).toBe(false);
    });

    it("when a test ends the process with success", async () => {
      const dead = await run({ selectors: Object.keys(sample.dying) }, sample.dying);
      expect(dead.tests.some((test) => test.outcome === "passed")).toBe(false);
      expect(looksGreen(dead)).toBe(false);
    });

    it("when a test file cannot be loaded", async () => {
      const broken = await run({}, sample.broken);
      expect(broken.collectionErrors.length).toBeGreaterThan(0);
      expect(broken.collectionErrors[0]?.output).not.toBe("");
      expect(broken.exitCode).not.toBe(0);
      if (!sample.stopsAtBroken) expect(resultOf(broken, sample.passing).outcome).toBe("passed");
    });

    it("when a test prints what looks like results", async () => {
      const forged = await run({ selectors: Object.keys(sample.forging) }, sample.forging);
      expect(forged.tests.map((test) => test.outcome)).toEqual(["failed"]);
      expect(forged.exitCode).not.toBe(0);
    });
  });

  it("checks the syntax with the project's own interpreter", async () => {
    const { path, text, line } = sample.unparsable;
    const faults = await inWorkspace({ [path]: text }, (workspace) =>
      toolchain.checkSyntax(workspace, environment, [sample.module, path]),
    );
    expect(faults).toEqual([{ path, line, message: expect.stringMatching(/\S/) }]);
  });
}
