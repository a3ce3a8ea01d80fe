import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { removeTree } from "../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { type ProjectFiles, sandboxForTests, testCacheDirectory, writeProject } from "../conformance.ts";
import type { Environment, ProjectTree } from "../toolchain.ts";
import { pythonToolchain } from "./index.ts";

const PYTHON = ["/usr/bin/python3", "/usr/local/bin/python3", "python3"].find(
  (path) => spawnSync(path, ["-c", "import venv"]).status === 0,
);
if (!PYTHON) console.warn("skipped: no python3 with its venv module");

describe.skipIf(!PYTHON)("preparing an environment", () => {
  let scratch: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-prepare-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
  });
  afterAll(() => removeTree(scratch));
  afterEach(() => vi.unstubAllEnvs());

  function project(files: ProjectFiles): ProjectTree {
    const directory = mkdtempSync(join(scratch, "project-"));
    writeProject(directory, { "app.py": "", "test_app.py": "import unittest\n", ...files });
    return { directory, origin: directory };
  }

  /** A virtual environment in which metadata says that these packages are installed. */
  function environmentWith(folder: string, packages: Readonly<Record<string, readonly string[]>>): string {
    execFileSync(PYTHON as string, ["-m", "venv", "--without-pip", folder]);
    const [library] = readdirSync(join(folder, "lib"));
    const site = join(folder, "lib", library as string, "site-packages");
    for (const [spec, requires] of Object.entries(packages)) {
      const [name, version] = spec.split("==");
      const info = join(site, `${name}-${version}.dist-info`);
      mkdirSync(info, { recursive: true });
      const lines = ["Metadata-Version: 2.1", `Name: ${name}`, `Version: ${version}`];
      writeFileSync(
        join(info, "METADATA"),
        [...lines, ...requires.map((one) => `Requires-Dist: ${one}`), "", ""].join("\n"),
      );
    }
    return site;
  }

  async function prepare(tree: ProjectTree, cacheDirectory = join(scratch, "cache")): Promise<Environment> {
    const detection = await pythonToolchain.detect(tree);
    if (!detection) throw new Error("not detected");
    return pythonToolchain.prepare(detection, { tree, sandbox, cacheDirectory });
  }

  describe("uses what is there", () => {
    it("the project's own environment, when its metadata satisfies the requirements", async () => {
      const tree = project({ "requirements.txt": "shelf[wood]>=2,<3\n" });
      environmentWith(join(tree.directory, ".venv"), {
        "shelf==2.4.1": ['planks>=1; extra == "wood"', 'nails; sys_platform == "win32"'],
        "planks==1.0": [],
      });
      const environment = await prepare(tree);
      expect(environment).toMatchObject({
        origin: "existing",
        interpreter: join(tree.directory, ".venv/bin/python"),
        variables: { VIRTUAL_ENV: join(tree.directory, ".venv") },
      });
      const workspace = await sandbox.prepare({ directory: tree.directory });
      expect(await pythonToolchain.runTests(workspace, environment, { selectors: [] })).toMatchObject({
        complete: true,
      });
      await workspace.dispose();
    });

    it("the active environment", async () => {
      const tree = project({ "requirements.txt": "shelf\n" });
      const active = join(scratch, "active");
      environmentWith(active, { "shelf==1.0": [] });
      vi.stubEnv("VIRTUAL_ENV", active);
      expect(await prepare(tree)).toMatchObject({
        origin: "existing",
        interpreter: join(active, "bin/python"),
      });
    });

    it("takes an editable install of the project from the workspace, not from where it was installed", async () => {
      const tree = project({
        "requirements.txt": "",
        "code/shelf_app.py": "WHERE = __file__\n",
        "test_app.py":
          "import unittest, shelf_app\nclass T(unittest.TestCase):\n    def test_where(self):\n        self.assertEqual(shelf_app.WHERE, __file__.replace('test_app.py', 'code/shelf_app.py'))\n",
      });
      const site = environmentWith(join(tree.directory, ".venv"), {});
      writeFileSync(join(site, "shelf.pth"), `${join(tree.directory, "code")}\n`);
      const environment = await prepare(tree);
      const workspace = await sandbox.prepare({ directory: tree.directory });
      const run = await pythonToolchain.runTests(workspace, environment, { selectors: [] });
      await workspace.dispose();
      expect(run.tests.map((test) => test.outcome)).toEqual(["passed"]);
    });
  });

  describe("does not use", () => {
    /** The first thing said is why the environment is not used; what follows would be a search and an installation. */
    async function refusal(tree: ProjectTree): Promise<readonly string[]> {
      const detection = await pythonToolchain.detect(tree);
      if (!detection) throw new Error("not detected");
      const said: string[] = [];
      const enough = new AbortController();
      const onProgress = (sentence: string): void => {
        said.push(sentence);
        enough.abort();
      };
      const context = {
        tree,
        sandbox,
        cacheDirectory: join(scratch, "none"),
        onProgress,
        signal: enough.signal,
      };
      await pythonToolchain.prepare(detection, context).catch(() => {});
      return said;
    }

    it.each([
      ["a package in another version", "shelf>=3", { "shelf==2.0": [] }, "shelf>=3 (found 2.0)"],
      ["a package that is missing", "shelf", {}, "shelf"],
      ["a package of a package that is missing", "shelf", { "shelf==2.0": ["planks>=1"] }, "planks>=1"],
      [
        "an extra's package that is missing",
        "shelf[wood]",
        { "shelf==2.0": ['planks; extra == "wood"'] },
        "planks",
      ],
    ])("an environment with %s", async (_, requirement, packages, why) => {
      const tree = project({ "requirements.txt": `${requirement}\n` });
      environmentWith(join(tree.directory, ".venv"), packages);
      const said = await refusal(tree);
      expect(said[0]).toContain(`lacks ${why}`);
    });

    it("one that does not start in the sandbox", async () => {
      const tree = project({ "requirements.txt": "shelf\n" });
      const folder = join(tree.directory, ".venv");
      environmentWith(folder, { "shelf==1.0": [] });
      // A program in the environment's place that is no interpreter: found out by starting it inside, never on the host.
      await removeTree(join(folder, "bin/python"));
      writeFileSync(join(folder, "bin/python"), "#!/bin/sh\nexit 7\n", { mode: 0o755 });
      expect((await refusal(tree))[0]).toContain("does not start in the sandbox");
    });

    it("one that imports from another checkout", async () => {
      const tree = project({ "requirements.txt": "shelf\n" });
      const site = environmentWith(join(tree.directory, ".venv"), { "shelf==1.0": [] });
      writeFileSync(join(site, "elsewhere.pth"), `${scratch}\n`);
      expect((await refusal(tree))[0]).toContain(`imports from ${scratch}`);
    });

    it("a program of the repository in the place of the interpreter", async () => {
      const tree = project({ "requirements.txt": "shelf\n" });
      const folder = join(tree.directory, ".venv");
      const proof = join(scratch, "started");
      environmentWith(folder, { "shelf==1.0": [] });
      const evil = join(tree.directory, "python3");
      writeFileSync(evil, `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 });
      await removeTree(join(folder, "bin"));
      mkdirSync(join(folder, "bin"));
      symlinkSync(evil, join(folder, "bin/python"));
      writeFileSync(join(folder, "pyvenv.cfg"), `home = ${tree.directory}\n`);
      await refusal(tree);
      expect(existsSync(proof)).toBe(false);
    });
  });

  it("says which Python is missing", async () => {
    const tree = project({ "pyproject.toml": '[project]\nname = "a"\nrequires-python = ">=3.99"\n' });
    await expect(prepare(tree)).rejects.toMatchObject({
      code: "environment_failed",
      message: expect.stringMatching(/needs Python >=3\.99, and this machine has 3\./),
      remedy: expect.stringContaining("Install"),
    });
  });

  describe("builds what is missing", () => {
    it("and says why when it cannot, leaving nothing behind", async () => {
      vi.stubEnv("PIP_NO_INDEX", "1");
      const cache = join(scratch, "failing-cache");
      const tree = project({ "requirements.txt": "a-package-that-nobody-has-published==1\n" });
      await expect(prepare(tree, cache)).rejects.toMatchObject({
        code: "environment_failed",
        message: expect.stringContaining("no package satisfies a-package-that-nobody-has-published==1"),
      });
      expect(readdirSync(cache).filter((name) => name !== "registry-settings")).toEqual([]);
    });

    it("once, and finds it again", async ({ skip }) => {
      const tree = project({
        "requirements.txt": "iniconfig==2.1.0\n",
        "test_app.py":
          "import unittest, iniconfig\nclass T(unittest.TestCase):\n    def test_it(self):\n        self.assertIn('venv', iniconfig.__file__)\n",
      });
      const cache = testCacheDirectory();
      const [first, second] = await Promise.all([prepare(tree, cache), prepare(tree, cache)]).catch(
        (error: Error) => {
          if (/registry/.test(error.message))
            skip(`the package registry cannot be reached: ${error.message}`);
          throw error;
        },
      );
      expect(first.origin).toBe("built");
      expect(second).toEqual(first);
      expect(readFileSync(join(first.interpreter, "../../pyvenv.cfg"), "utf8")).toContain("home");
      const workspace = await sandbox.prepare({ directory: tree.directory });
      const run = await pythonToolchain.runTests(workspace, first, { selectors: [] });
      await workspace.dispose();
      expect(run).toMatchObject({ complete: true, exitCode: 0 });
    });
  });

  it("names the variable of the environment without which the tests cannot be loaded", async () => {
    const tree = project({
      "requirements.txt": "",
      "app.py": "import os\nKEY = os.environ['SHELF_KEY']\n",
      "test_app.py": "import unittest, app\n",
    });
    const environment = await prepare(tree);
    const workspace = await sandbox.prepare({ directory: tree.directory });
    await expect(pythonToolchain.runTests(workspace, environment, { selectors: [] })).rejects.toMatchObject({
      code: "environment_failed",
      message: expect.stringContaining("SHELF_KEY"),
    });
    await workspace.dispose();
  });
});
