import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import type { Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import { type ProjectFiles, sandboxForTests, testCacheDirectory, writeProject } from "./conformance.ts";
import type { FunctionChange, Rehearsal } from "./rehearsal.ts";
import { sampled } from "./sampled.testing.ts";
import type { Environment, Toolchain } from "./toolchain.ts";

/** A project with one wrong function, and texts of the function that end in all sorts of ways. */
export interface RehearsalSample {
  readonly files: ProjectFiles;
  readonly module: string;
  readonly name: string;
  /** The function as it stands in the module. */
  readonly text: string;
  readonly failing: string;
  readonly passing: string;
  readonly right: string;
  /** Mends what fails and breaks what passes. */
  readonly harmful: string;
  readonly unparsable: string;
  readonly endless: string;
  /** Ends the process as if all were well. */
  readonly leaving: string;
  /** Takes more and more memory, where the language does not limit it by itself. */
  readonly hungry?: string;
  /** Right, and leaves globals and built-in objects changed. */
  readonly littering: string;
  /** Right, and leaves timers or threads running that go on to spoil what `searching` looks for. */
  readonly lingering: string;
  /** Right, and breaks built-ins that runners of tests need themselves. */
  readonly breaking: string;
  /** Right where nothing of that is found, else wrong. */
  readonly searching: string;
  /** Whether that holds for changes that are screened together as well. */
  readonly screensApart: boolean;
}

const SECONDS = [1, 1];
/** Attempts are limited by processor time, which a busy machine gives slowly. */
const TIMEOUT_MS = 300_000;

/** What every rehearsal does, whatever the language and the runner of tests. */
export function testRehearsal(toolchain: Toolchain, sample: RehearsalSample): void {
  let scratch: string;
  let sandbox: Sandbox;
  let directory: string;
  let environment: Environment;
  let rehearsal: Rehearsal;
  const opened: SandboxWorkspace[] = [];

  async function open(): Promise<SandboxWorkspace> {
    const workspace = await sandbox.prepare({ directory });
    opened.push(workspace);
    return workspace;
  }

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-rehearsal-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    directory = join(scratch, "project");
    writeProject(directory, sample.files);
    const tree = { directory, origin: directory };
    const detection = await toolchain.detect(tree);
    if (!detection) throw new Error("the sample was not detected");
    environment = await toolchain.prepare(detection, { tree, sandbox, cacheDirectory: testCacheDirectory() });
    const tests = [sample.failing, sample.passing];
    const started = await toolchain.startRehearsal?.(await open(), environment, {
      ...{ selectors: tests, tests, endless: [], files: new Map(), modules: [], openAnother: open },
      signal: new AbortController().signal,
    });
    if (!started || "obstacle" in started) throw new Error(started?.obstacle ?? "there is no such way");
    rehearsal = started.rehearsal;
  }, 600_000);
  afterAll(async () => {
    await rehearsal?.dispose();
    for (const workspace of opened) await workspace.dispose();
    await removeTree(scratch);
  });

  function changeTo(text: string): FunctionChange {
    const module = sample.files[sample.module] ?? "";
    const at = module.indexOf(sample.text);
    const start = Buffer.byteLength(module.slice(0, at));
    return {
      ...{ path: sample.module, name: sample.name, owner: null, indent: "", text },
      line: module.slice(0, at).split("\n").length,
      start,
      end: start + Buffer.byteLength(sample.text),
    };
  }

  const both = (text: string | null) =>
    rehearsal.attempt(text === null ? null : changeTo(text), { tests: [0, 1], seconds: SECONDS });
  const screened = async (...texts: readonly string[]) =>
    (await rehearsal.screen(texts.map(changeTo), 0, 1)).map(({ ended }) => ended);

  it("finds the tests, in the order asked for", () => {
    expect(rehearsal.tests).toEqual([sample.failing, sample.passing]);
  });

  it("plays them on the code as it is", { timeout: TIMEOUT_MS }, async () => {
    expect(await both(null)).toMatchObject({ ended: "failed", failed: [0] });
    expect(await rehearsal.attempt(null, { tests: [1], seconds: SECONDS })).toMatchObject({
      ...{ ended: "passed", passed: 1, failed: [] },
    });
  });

  it("plays them on a change, which may mend one test and break another", {
    timeout: TIMEOUT_MS,
  }, async () => {
    expect(await both(sample.right)).toMatchObject({ ended: "passed", passed: 2 });
    expect(await both(sample.harmful)).toMatchObject({ ended: "failed", failed: [1] });
    expect(await both(sample.text)).toMatchObject({ ended: "failed", failed: [0] });
  });

  it.each(sampled(["unparsable", "endless", "leaving"] as const, 2))(
    "does not take one that is %s for right",
    { timeout: TIMEOUT_MS },
    async (kind) => {
      expect((await both(sample[kind])).ended).not.toBe("passed");
      expect(await both(sample.right)).toMatchObject({ ended: "passed" });
    },
  );

  it("keeps nothing of one change for the next", { timeout: TIMEOUT_MS }, async () => {
    for (const text of [sample.searching, sample.littering, sample.searching])
      expect(await both(text)).toMatchObject({ ended: "passed" });
  });

  it.each(sampled(["lingering", "breaking"] as const, 1))(
    "is right about those after one that is %s",
    { timeout: TIMEOUT_MS },
    async (kind) => {
      await both(sample[kind]);
      expect(await both(sample.searching)).toMatchObject({ ended: "passed" });
      expect(await both(sample.text)).toMatchObject({ ended: "failed", failed: [0] });
    },
  );

  describe("screens many changes with one test", () => {
    it("and tells the right ones from the rest, whatever these do", { timeout: TIMEOUT_MS }, async () => {
      const { right, text, unparsable, endless, leaving } = sample;
      const answers = await screened(text, right, unparsable, right, endless, right, leaving, right, text);
      expect(answers.map((ended) => ended === "passed")).toEqual([
        false,
        true,
        false,
        true,
        false,
        true,
        false,
        true,
        false,
      ]);
      expect(answers[4]).toBe("time");
    });

    it.runIf(sample.hungry)("and none takes the memory of all", { timeout: TIMEOUT_MS }, async () => {
      const { right, hungry = "" } = sample;
      expect(await screened(right, hungry, right)).toEqual(["passed", "failed", "passed"]);
      expect((await both(hungry)).ended).toBe("failed");
      expect((await both(right)).ended).toBe("passed");
    });

    it.runIf(sample.screensApart)(
      "and lets none find what another has left behind",
      { timeout: TIMEOUT_MS },
      async () => {
        const { littering, searching, text } = sample;
        expect(await screened(searching, littering, searching, littering, text, searching)).toEqual([
          "passed",
          "passed",
          "passed",
          "passed",
          "failed",
          "passed",
        ]);
      },
    );

    it.runIf(sample.screensApart)(
      "and is right about those after one that lingers or breaks things",
      async () => {
        const { lingering, breaking, searching, text } = sample;
        const answers = await screened(lingering, searching, text, breaking, searching, text);
        const sound = [1, 2, 4, 5].map((place) => answers[place]);
        expect(sound).toEqual(["passed", "failed", "passed", "failed"]);
      },
    );

    it("also where the test passes on the code as it is", { timeout: TIMEOUT_MS }, async () => {
      const changes = [sample.right, sample.harmful, sample.text, sample.harmful].map(changeTo);
      const answers = await rehearsal.screen(changes, 1, 1);
      expect(answers.map(({ ended }) => ended)).toEqual(["passed", "failed", "passed", "failed"]);
    });

    it("side by side", { timeout: TIMEOUT_MS }, async () => {
      const texts = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? sample.right : sample.text));
      const all = await Promise.all([screened(...texts), screened(...texts.toReversed())]);
      const expected = texts.map((text) => (text === sample.right ? "passed" : "failed"));
      expect(all).toEqual([expected, expected.toReversed()]);
    });
  });
}
