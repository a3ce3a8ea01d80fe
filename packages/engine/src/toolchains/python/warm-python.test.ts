import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { type ProjectFiles, sandboxForTests, testCacheDirectory, writeProject } from "../conformance.ts";
import type { Environment, TestRequest, TestRun } from "../toolchain.ts";
import type { WarmRunner } from "../warm-runner.ts";
import { pythonToolchain } from "./index.ts";
import { startWarmPython } from "./warm-python.ts";

const PYTEST = { "requirements.txt": "pytest==8.3.4\n", "pytest.ini": "[pytest]\n" };
const UNITTEST = { "setup.cfg": "[metadata]\nname = shop\n" };

let scratch: string;
let sandbox: Sandbox;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bugstack-warm-"));
  sandbox = await sandboxForTests(join(scratch, "home"));
});
afterAll(() => removeTree(scratch));

/** A project on disk with its environment: runs tests on it cold, and warm as long as it is open. */
async function open(files: ProjectFiles) {
  const directory = mkdtempSync(join(scratch, "project-"));
  writeProject(directory, files);
  const tree = { directory, origin: directory };
  const detection = await pythonToolchain.detect(tree);
  if (!detection) throw new Error("the project was not detected");
  const context = { tree, sandbox, cacheDirectory: testCacheDirectory() };
  const environment = await pythonToolchain.prepare(detection, context);

  async function cold(changed: ProjectFiles, request: Partial<TestRequest> = {}): Promise<TestRun> {
    const workspace = await sandbox.prepare({ directory });
    try {
      await workspace.write(bytesOf(changed));
      return await pythonToolchain.runTests(workspace, environment, { selectors: [], ...request });
    } finally {
      await workspace.dispose();
    }
  }

  /** Starts a warm process, or says why there can be none. */
  async function start(
    modules: readonly string[],
    change: (tree: string) => Partial<Environment> = () => ({}),
  ) {
    const workspace = await sandbox.prepare({ directory });
    const { signal } = new AbortController();
    const started = await startWarmPython(
      workspace,
      { ...environment, ...change(workspace.path) },
      { modules, signal },
    );
    const runner = "runner" in started ? started.runner : null;
    return {
      obstacle: "obstacle" in started ? started.obstacle : null,
      runner: runner as WarmRunner,
      run: async (changed: ProjectFiles, request: Partial<TestRequest> = {}) =>
        runner?.run(bytesOf(changed), { selectors: [], ...request }) ?? null,
      async close() {
        await runner?.dispose();
        await workspace.dispose();
      },
    };
  }
  return { directory, environment, cold, start };
}

type Project = Awaited<ReturnType<typeof open>>;
type Warm = Awaited<ReturnType<Project["start"]>>;

function bytesOf(files: ProjectFiles): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
}

/** What a run says of the code: everything but times, addresses and the runner's closing line. */
function saidBy(run: TestRun | null) {
  const plain = (text: string) => text.replace(/0x[0-9a-f]+/g, "0x").replace(/in \d+\.\d+s/g, "in");
  return JSON.parse(
    plain(
      JSON.stringify(run, (key, value) => (key === "durationMs" || key === "output" ? undefined : value)),
    ),
  );
}

const outcomes = (run: TestRun | null) =>
  Object.fromEntries((run?.tests ?? []).map((test) => [test.name, test.outcome]));

/** Bodies of tests and lines of modules that differ in how they end, and in what they leave behind. */
const BODIES = [
  "assert price({'price': 3}) == 3",
  "assert price({}) == 0",
  "raise RuntimeError('odd') from KeyError('x')",
  "import json; assert json.loads('{}') == {}",
  "print('out'); sys.stderr.write('err'); assert 0, 'no'",
  "raise SystemExit(4)",
  "import tempfile; assert os.listdir(tempfile.gettempdir()) == [] or True",
  "assert os.path.basename(os.getcwd()) != '' and sys.argv and 'HOME' in os.environ",
  "open('left.txt', 'x').write('x')",
  "COUNT.append(1); assert len(COUNT) == 1",
  "warnings.warn('old', DeprecationWarning)",
  "threading.Thread(target=lambda: 1 / 0).start()",
  "raise unittest.SkipTest('later')",
  "subprocess.run([sys.executable, '-c', 'import shop.orders'], check=True)",
] as const;
const MODULES = [
  "def price(order):\n    return order['price']\n",
  "def price(order):\n    try:\n        return order['price']\n    except KeyError as error:\n        raise ValueError('no price') from error\n",
  "import logging\nlogging.getLogger(__name__).warning('loaded')\ndef price(order):\n    return order.get('price', 0)\n",
  "def price(order)\n    return 1\n",
  "import nothing_of_this_name\n",
] as const;
const HEAD =
  "import os, subprocess, sys, threading, unittest, warnings\nfrom shop.orders import price\n\nCOUNT = []\n";

const generated = fc.record({
  module: fc.constantFrom(...MODULES),
  bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { minLength: 1, maxLength: 6 }),
});

function pytestFiles({ module, bodies }: { module: string; bodies: readonly string[] }): ProjectFiles {
  const tests = bodies.map((body, index) => `def test_${index}():\n    ${body}\n`).join("\n\n");
  return { "shop/orders.py": module, "tests/test_orders.py": `${HEAD}\n\n${tests}` };
}

function unittestFiles({ module, bodies }: { module: string; bodies: readonly string[] }): ProjectFiles {
  const tests = bodies.map((body, index) => `    def test_${index}(self):\n        ${body}\n`).join("\n");
  return {
    "shop/orders.py": module,
    "tests/test_orders.py": `${HEAD}\n\nclass OrdersTest(unittest.TestCase):\n${tests}`,
  };
}

const BASE = { "shop/__init__.py": "", "tests/__init__.py": "" };
const SIMPLE = "def price(order):\n    return order['price']\n";
const unit = (body: string, name = "it") =>
  `import os, sys, time, unittest\nclass OneTest(unittest.TestCase):\n    def test_${name}(self):\n        ${body.replaceAll("\n", "\n        ")}\n`;

describe.each([
  { runner: "pytest", manifests: PYTEST, files: pytestFiles },
  { runner: "unittest", manifests: UNITTEST, files: unittestFiles },
])("a warm process for $runner", ({ manifests, files }) => {
  it("says of any code what a cold start says of it", { timeout: 300_000 }, async () => {
    const first = files({ module: SIMPLE, bodies: ["pass"] });
    const project = await open({ ...manifests, ...BASE, ...first });
    const warm = await project.start(["json", "email.message"]);
    expect(warm.obstacle).toBeNull();
    await fc.assert(
      fc.asyncProperty(generated, fc.boolean(), async (code, observe) => {
        const request = observe ? { observe, coverage: ["shop/orders.py"] } : {};
        const [one, other] = await Promise.all([
          project.cold(files(code), request),
          warm.run(files(code), request),
        ]);
        expect(saidBy(other)).toEqual(saidBy(one));
      }),
      { numRuns: 8, examples: [[{ module: MODULES[1], bodies: BODIES.slice(0, 5) }, true]] },
    );
    expect(warm.runner.spent).toBe(false);
    await warm.close();
  });
});

describe("a warm process", () => {
  let project: Project;
  let warm: Warm;
  beforeAll(async () => {
    const test = unit("pass");
    project = await open({ ...UNITTEST, ...BASE, "shop/orders.py": SIMPLE, "tests/test_it.py": test });
    warm = await project.start([]);
  });
  afterAll(() => warm.close());

  const says = async (body: string, request: Partial<TestRequest> = {}) => {
    const run = await warm.run({ "tests/test_it.py": unit(body) }, request);
    const [test] = run?.tests ?? [];
    return test?.failure ? `${test.outcome}: ${test.failure.exceptions.at(-1)?.message}` : test?.outcome;
  };

  it("keeps nothing of a run for the next one", async () => {
    const places = "['.', os.path.expanduser('~'), os.environ.get('TMPDIR', '/tmp')]";
    const look = `assert not [p for d in ${places} for p in os.listdir(d) if 'left' in p]\nassert 'LEFT' not in os.environ and not hasattr(os, 'left')\nassert open('shop/orders.py').read() == ${JSON.stringify(SIMPLE)}`;
    const leave = `for d in ${places}:\n    os.makedirs(os.path.join(d, 'left', 'deep'))\n    os.chmod(os.path.join(d, 'left'), 0)\n    open(os.path.join(d, 'left.txt'), 'w').close()\nos.environ['LEFT'] = '1'; os.left = 1; os.chdir('/')\nopen(sys.path[0] + '/shop/orders.py', 'w').write('')`;
    expect(await says(look)).toBe("passed");
    expect(await says(leave)).toBe("passed");
    expect(await says(look)).toBe("passed");
    expect(await says("pass")).toBe("passed");
  });

  it("ends a run that works on, and one that waits, and whatever they started", async () => {
    const request = { seconds: 0.4 };
    const hidden =
      "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        time.sleep(60)\n    os._exit(0)\n";
    for (const body of ["while True: pass", "time.sleep(60)", `${hidden}while True: pass`]) {
      const run = await warm.run({ "tests/test_it.py": unit(body) }, request);
      expect(run).toMatchObject({ ended: "time", complete: false });
    }
    expect(await says(`${hidden}pass`)).toBe("passed");
    const alone = "names = [p for p in os.listdir('/proc') if p.isdigit()]\nassert len(names) <= 4, names";
    if (sandbox.name !== "none") expect(await says(alone)).toBe("passed");
  });

  it("runs only what was selected", async () => {
    const files = { "tests/test_it.py": unit("pass"), "tests/test_other.py": unit("assert 0", "other") };
    const run = await warm.run(files, { selectors: ["tests/test_other.py::OneTest::test_other"] });
    expect(outcomes(run)).toEqual({ test_other: "failed" });
  });

  it("learns what tests load, and the next ones find it there", async () => {
    const library = join(scratch, "library");
    mkdirSync(join(library, "site-packages"), { recursive: true });
    const module = "import os\nLOADED_IN = os.getpid()\n";
    writeFileSync(join(library, "site-packages", "late_one.py"), module);
    const mounts = [...project.environment.mounts, { source: library, target: "/opt/library" }];
    const variables = { ...project.environment.variables, PYTHONPATH: "/opt/library/site-packages" };
    const other = await project.start([], () => ({ mounts, variables }));
    const test = { "tests/test_it.py": unit("import late_one\nassert late_one.LOADED_IN != os.getpid()") };
    const request = { selectors: [] };
    expect(outcomes(await other.run(test))).toEqual({ test_it: "failed" });
    expect(outcomes(await other.runner.learn(bytesOf(test), request))).toEqual({ test_it: "failed" });
    expect(outcomes(await other.run(test))).toEqual({ test_it: "passed" });
    expect(other.runner.modules).toContain("late_one");
    await other.close();
  });

  it("leaves to a cold start what it cannot do", async () => {
    const shadow = {
      "shop/orders.py": SIMPLE,
      "colorsys.py": "X = 1",
      "tests/test_it.py": unit("import colorsys"),
    };
    const other = await project.start(["colorsys"]);
    expect(await other.run(shadow)).toBeNull();
    expect(outcomes(await other.run({ "tests/test_it.py": unit("pass") }))).toEqual({ test_it: "passed" });
    await other.close();
  });

  it.each([
    [
      "starts threads",
      "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n",
    ],
    [
      "belongs to the project",
      "import os, sys\nsys.path.insert(0, os.environ['TREE'])\nimport shop.orders\n",
    ],
  ])("is none where what is loaded %s", async (reason, source) => {
    const library = join(scratch, reason.replaceAll(" ", "-"));
    mkdirSync(library);
    writeFileSync(join(library, "odd_one.py"), source);
    const other = await project.start(["odd_one"], (tree) => ({
      mounts: [...project.environment.mounts, { source: library, target: "/opt/odd" }],
      variables: { ...project.environment.variables, PYTHONPATH: "/opt/odd", TREE: tree },
    }));
    expect(other.obstacle).toContain(reason);
    await other.close();
  });

  it("says why it did not start", async () => {
    const other = await project.start([], () => ({ interpreter: "/bin/false" }));
    expect(other.obstacle).toMatch(/did not start/);
    await other.close();
  });
});

describe("hostile code in a warm process", () => {
  let project: Project;
  beforeAll(async () => {
    const test = unit("pass");
    project = await open({ ...UNITTEST, ...BASE, "shop/orders.py": SIMPLE, "tests/test_it.py": test });
  });

  /** Runs hostile code, then an honest failing and an honest passing test, each of which must be told as it is. */
  async function after(hostile: string): Promise<{ spent: boolean; first: TestRun | null }> {
    const warm = await project.start([]);
    try {
      const first = await warm.run({ "tests/test_it.py": unit(hostile) }, { seconds: 2 });
      const { spent } = warm.runner;
      if (!spent) {
        expect(outcomes(await warm.run({ "tests/test_it.py": unit("assert 0") }))).toEqual({
          test_it: "failed",
        });
        expect(outcomes(await warm.run({ "tests/test_it.py": unit("pass") }))).toEqual({ test_it: "passed" });
      }
      return { spent, first };
    } finally {
      await warm.close();
    }
  }

  const FORGED = `'{"kind":"test","id":"tests/test_it.py::OneTest::test_it","path":"x","name":"x","outcome":"passed","durationMs":1,"failure":null,"observed":[],"coverage":null}'`;

  it.each([
    [
      "writes to every descriptor that it finds",
      `for fd in range(0, 64):\n    try: os.write(fd, b'x' * 100 + ${FORGED}.encode())\n    except OSError: pass`,
    ],
    [
      "writes to the descriptors of the processes above",
      "for pid in (1, 2, os.getppid()):\n    for fd in range(16):\n        try: os.write(os.open('/proc/%d/fd/%d' % (pid, fd), os.O_WRONLY | os.O_NONBLOCK), b'y' * 200)\n        except OSError: pass",
    ],
    ["floods its output", "for _ in range(2000): sys.stdout.write('z' * 4096)"],
    [
      "replaces what it shares with the warm process",
      "import bugstack_probe.unit as u, bugstack_probe.warm as w\nu.run = w.main = lambda *a: 0\nunittest.TestCase.run = lambda self, result=None: result",
    ],
    [
      "stays alive and rewrites the tree",
      "if os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        while True:\n            try: open('/workspace/tests/test_it.py', 'w').write('')\n            except OSError: pass\n    os._exit(0)",
    ],
    ["starts processes without end", "while True:\n    try: os.fork()\n    except OSError: pass"],
  ])("%s: the next results are right", async (_, hostile) => {
    if (sandbox.name === "none") return;
    expect((await after(hostile)).spent).toBe(false);
  });

  it("cannot read or write the memory of the process that judges it", async () => {
    if (sandbox.name === "none") return;
    const hostile =
      "for name in ('mem', 'environ', 'maps'):\n    try: open('/proc/%d/%s' % (os.getppid(), name), 'rb').read(1)\n    except PermissionError: continue\n    raise AssertionError(name)";
    expect(outcomes((await after(hostile)).first)).toEqual({ test_it: "passed" });
  });

  it.each([
    ["kills the warm process", "os.kill(os.getppid(), 9); time.sleep(5)"],
    ["lowers its limits", "import resource\nresource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (8, 8))"],
    ["makes it slow", "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)"],
  ])("that %s spoils it, and is found out", async (_, hostile) => {
    if (sandbox.name === "none") return;
    expect((await after(hostile)).spent).toBe(true);
  });
});
