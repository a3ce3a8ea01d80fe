import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { sandboxForTests, testCacheDirectory, writeProject } from "../toolchains/conformance.ts";
import { pythonToolchain } from "../toolchains/python/index.ts";
import type { Environment, TestRun, Toolchain } from "../toolchains/toolchain.ts";
import { createTrials } from "./evaluator.ts";
import { createWarmPool, type WarmPool } from "./warm-pool.ts";

const TEST = (body: string) =>
  `import os, unittest\nclass OneTest(unittest.TestCase):\n    def test_it(self):\n        ${body}\n`;
const KILLER = "os.kill(os.getppid(), 9)";
const request = { selectors: ["test_it.py"] };

describe("a pool of warm processes", () => {
  let scratch: string;
  let sandbox: Sandbox;
  let directory: string;
  let environment: Environment;
  let pool: WarmPool;
  const stop = new AbortController();

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-pool-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    directory = join(scratch, "project");
    writeProject(directory, { "setup.cfg": "[metadata]\nname = shop\n", "test_it.py": TEST("pass") });
    const tree = { directory, origin: directory };
    const detection = await pythonToolchain.detect(tree);
    if (!detection) throw new Error("the project was not detected");
    const context = { tree, sandbox, cacheDirectory: testCacheDirectory() };
    environment = await pythonToolchain.prepare(detection, context);
    pool = open();
  });
  afterAll(async () => {
    await pool.dispose();
    await removeTree(scratch);
  });

  const optionsFor = (toolchain: Toolchain) => ({
    ...{ sandbox, base: directory, toolchain, environment, signal: stop.signal, modules: () => [] },
  });
  const open = (toolchain: Toolchain = pythonToolchain) =>
    createWarmPool({ ...optionsFor(toolchain), worthAnother: 0 });
  const tree = (body: string) => new Map([["test_it.py", Buffer.from(TEST(body))]]);
  const outcome = (run: TestRun | null) => run && (run.tests[0]?.outcome ?? run.ended);

  it("runs each tree by itself, whichever process takes it", async () => {
    const bodies = ["pass", "assert 0", "open('left', 'w')", "assert not os.path.exists('left')", "assert 0"];
    const runs = await Promise.all(bodies.map((body) => pool.run(tree(body), request)));
    expect(runs.map(outcome)).toEqual(["passed", "failed", "passed", "passed", "failed"]);
    expect(pool.obstacle).toBeNull();
  });

  it("leaves a tree that ends its process to a cold run, and goes on with another process", async () => {
    if (sandbox.name === "none") return;
    const bodies = ["pass", KILLER, "assert 0", "pass"];
    const runs = await Promise.all(bodies.map((body) => pool.run(tree(body), request)));
    expect(runs.map(outcome)).toEqual(["passed", null, "failed", "passed"]);
  });

  it("gives up when processes are lost again and again, and says so", async () => {
    if (sandbox.name === "none") return;
    const doomed = open();
    for (let round = 0; round < 4; round += 1) expect(await doomed.run(tree(KILLER), request)).toBeNull();
    expect(doomed.obstacle).toMatch(/lost/);
    expect(await doomed.run(tree("pass"), request)).toBeNull();
    await doomed.dispose();
  });

  it("says why there is none", async () => {
    const { startWarm: _, ...without } = pythonToolchain;
    const none = open(without);
    expect(none.obstacle).toMatch(/no such way/);
    expect(await none.run(tree("pass"), request)).toBeNull();
    const broken = open({ ...pythonToolchain, startWarm: async () => ({ obstacle: "it rains" }) });
    expect(await broken.run(tree("pass"), request)).toBeNull();
    expect(broken.obstacle).toBe("it rains");
  });

  it("gives up where the base is gone", async () => {
    const base = join(scratch, "gone");
    const lost = createWarmPool({ ...optionsFor(pythonToolchain), base });
    expect(await lost.run(tree("pass"), request)).toBeNull();
    expect(lost.obstacle).toContain(base);
    await lost.dispose();
  });

  it("lets go of whoever waits when it is closed, and leaves nothing behind", async () => {
    const closed = open();
    const waiting = [
      closed.run(tree("import time; time.sleep(30)"), request),
      closed.run(tree("pass"), request),
    ];
    await new Promise((resolve) => setTimeout(resolve, 300));
    await closed.dispose();
    expect((await Promise.all(waiting)).slice(1)).toEqual([null]);
    await pool.dispose();
    expect(readdirSync(join(scratch, "home/sandboxes")).filter((name) => /^\d+-/.test(name))).toEqual([]);
    pool = open();
  });

  it("is behind the sifting of trials, which runs cold what could not be run warm", async () => {
    // Without a sandbox the parent of a cold run is this very process.
    if (sandbox.name === "none") return;
    const trials = createTrials(optionsFor(pythonToolchain));
    expect(trials.quick).toBe(true);
    const overlays = [tree("assert 0"), tree(KILLER), tree("pass")];
    const control = { control: tree("pass"), expected: ["test_it.py::OneTest::test_it"] };
    const { runs } = await trials.sift(overlays, { ...request, ...control });
    expect(runs.map(outcome)).toEqual(["failed", expect.anything(), "passed"]);
    const failing = await trials.sift(overlays, { ...request, ...control, control: tree("assert 0") });
    expect(failing.runs).toEqual([]);
    expect(outcome(failing.control)).toBe("failed");
    await trials.dispose();
  });

  it("is done without where there is none: a run that does not end is ended as well", async () => {
    const { startWarm: _, ...cold } = pythonToolchain;
    const trials = createTrials(optionsFor(cold));
    expect(trials.quick).toBe(false);
    const control = { control: tree("pass"), expected: ["test_it.py::OneTest::test_it"] };
    const { runs } = await trials.sift([tree("while True: pass"), tree("assert 0")], {
      ...request,
      ...control,
    });
    expect(runs.map(({ complete }) => complete)).toEqual([false, true]);
    await trials.dispose();
  }, 60_000);

  it("makes one run of the whole suite of a tree, and another one where it was cut off or the tree is another", async () => {
    const { startWarm: _, ...cold } = pythonToolchain;
    const trials = createTrials(optionsFor(cold));
    const first = await trials.runSuite(tree("pass"), { coverage: [] });
    expect(await trials.runSuite(tree("pass"), { coverage: [] })).toBe(first);
    expect(await trials.runSuite(tree("assert 0"), { coverage: [] })).not.toBe(first);
    expect(trials.count).toBe(2);
    const sleeps = tree("import time; time.sleep(3)");
    expect((await trials.runSuite(sleeps, { seconds: 1 })).complete).toBe(false);
    expect((await trials.runSuite(sleeps, {})).complete).toBe(true);
    await trials.dispose();
  }, 60_000);
});
