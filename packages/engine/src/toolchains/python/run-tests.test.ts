import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../../sandbox/remove-tree.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { type ProjectFiles, sandboxForTests, testCacheDirectory, writeProject } from "../conformance.ts";
import type { Environment, TestRequest, TestRun } from "../toolchain.ts";
import { pythonToolchain } from "./index.ts";

describe("a run of Python tests", () => {
  let scratch: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-run-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
  });
  afterAll(() => removeTree(scratch));

  /** `later`: files that come in once the project is known. */
  async function run(
    files: ProjectFiles,
    request: Partial<TestRequest> = {},
    later: ProjectFiles = {},
  ): Promise<TestRun> {
    const directory = mkdtempSync(join(scratch, "project-"));
    writeProject(directory, { "requirements.txt": "pytest>=7\n", ...files });
    const tree = { directory, origin: directory };
    const detection = await pythonToolchain.detect(tree);
    if (!detection) throw new Error("not detected");
    writeProject(directory, later);
    const environment: Environment = await pythonToolchain.prepare(detection, {
      tree,
      sandbox,
      cacheDirectory: testCacheDirectory(),
    });
    const workspace = await sandbox.prepare({ directory });
    try {
      return await pythonToolchain.runTests(workspace, environment, { selectors: [], ...request });
    } finally {
      await workspace.dispose();
    }
  }

  function outcomes(testRun: TestRun): Readonly<Record<string, string>> {
    return Object.fromEntries(testRun.tests.map((test) => [test.id, test.outcome]));
  }

  describe("outcomes", () => {
    it("tell a failing test from one whose fixture fails, and expected failures from both", async () => {
      const found = await run({
        "test_all.py": `
import pytest

@pytest.fixture
def broken():
    raise RuntimeError("no database")

@pytest.fixture
def late():
    yield
    raise RuntimeError("cannot close")

def test_fixture(broken): pass
def test_teardown(late): pass
def test_assert(): assert 1 == 2

@pytest.mark.xfail
def test_expected(): assert False

@pytest.mark.xfail(strict=True)
def test_unexpected(): pass

@pytest.mark.parametrize("value", ["a::b", "ü/x"])
def test_each(value): assert value
`,
      });
      expect(outcomes(found)).toEqual({
        "test_all.py::test_fixture": "error",
        "test_all.py::test_teardown": "error",
        "test_all.py::test_assert": "failed",
        "test_all.py::test_expected": "skipped",
        "test_all.py::test_unexpected": "failed",
        "test_all.py::test_each[a::b]": "passed",
        "test_all.py::test_each[\\xfc/x]": "passed",
      });
      expect(found.complete).toBe(true);
    });

    it("of unittest's subtests count for the test around them", async () => {
      const found = await run({
        "test_sub.py": `
import unittest
import pytest  # noqa

class T(unittest.TestCase):
    def test_parts(self):
        for number in (1, 2):
            with self.subTest(number=number):
                self.assertEqual(number, 1)
`,
      });
      expect(found.tests.every((test) => test.outcome === "failed" || test.name !== "test_parts")).toBe(true);
      expect(found.exitCode).toBe(1);
    });
  });

  it("of unittest takes in a file of tests that was added beside those of the project", async () => {
    const files = (name: string): ProjectFiles => ({
      [`test_${name}.py`]: `import unittest\nclass T(unittest.TestCase):\n    def test_${name}(self): pass\n`,
    });
    const found = await run({ "requirements.txt": "", ...files("old") }, {}, files("new"));
    expect(found.complete).toBe(true);
    expect(outcomes(found)).toEqual({
      "test_new.py::T::test_new": "passed",
      "test_old.py::T::test_old": "passed",
    });
  });

  it("tells unittest's examples in docstrings apart, and counts classes that are skipped as a whole", async () => {
    const files = {
      "requirements.txt": "",
      "tools.py": `
def one():
    """
    >>> one()
    1
    """
    return 1

def two():
    """
    >>> two()
    2
    """
    return 3
`,
      "test_tools.py": `
import doctest
import unittest
import tools

class Skipped(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("not here")
    def test_never(self): pass

def load_tests(loader, tests, pattern):
    tests.addTests(doctest.DocTestSuite(tools))
    return tests
`,
    };
    const found = await run(files);
    expect(found.complete).toBe(true);
    expect(outcomes(found)).toEqual({ "tools.py::tools.one": "passed", "tools.py::tools.two": "failed" });
    const again = await run(files, { selectors: ["tools.py::tools.two"] });
    expect(outcomes(again)).toEqual({ "tools.py::tools.two": "failed" });
  });

  describe("a chain of exceptions", () => {
    it("keeps what `from None` hides, marked as such", async () => {
      const found = await run({
        "app.py":
          "def load():\n    try:\n        return {}['key']\n    except KeyError:\n        raise ValueError('bad') from None\n",
        "test_app.py": "import app\ndef test_load():\n    app.load()\n",
      });
      const chain = found.tests[0]?.failure?.exceptions ?? [];
      expect(chain.map(({ type, relation, suppressed }) => [type, relation, suppressed])).toEqual([
        ["KeyError", "context", true],
        ["ValueError", null, false],
      ]);
    });

    it("keeps the members of a group", async () => {
      const found = await run({
        "test_app.py": `
class ManyErrors(Exception):
    def __init__(self, errors):
        super().__init__("many")
        self.exceptions = tuple(errors)

def test_many():
    raise ManyErrors([KeyError("a"), OSError("b")])
`,
      });
      const chain = found.tests[0]?.failure?.exceptions ?? [];
      expect(chain.map(({ type, relation }) => [type, relation])).toEqual([
        ["OSError", "member"],
        ["KeyError", "member"],
        ["ManyErrors", null],
      ]);
    });

    it("survives exceptions that cannot be printed, and endless ones", async () => {
      const found = await run({
        "test_app.py": `
class Mute(Exception):
    def __str__(self):
        raise RuntimeError("no words")

def test_mute():
    raise Mute()

def test_circle():
    one, two = ValueError("one"), ValueError("two")
    one.__context__, two.__context__ = two, one
    raise one
`,
      });
      expect(found.tests.map((test) => test.failure?.exceptions.at(-1)?.type)).toEqual([
        "Mute",
        "ValueError",
      ]);
    });
  });

  it("sees exceptions in threads that the tests start", async () => {
    const found = await run(
      {
        "app.py":
          "def work(out):\n    try:\n        raise LookupError('inside')\n    except LookupError:\n        out.append(1)\n",
        "test_app.py":
          "import threading, app\ndef test_thread():\n    out = []\n    t = threading.Thread(target=app.work, args=(out,))\n    t.start(); t.join()\n    assert out\n",
      },
      { observe: true },
    );
    expect(found.tests[0]?.observed.map(({ type, path, function: name }) => [type, path, name])).toEqual([
      ["LookupError", "app.py", "work"],
    ]);
  });

  it("sees what a compiled module raises below the project, whose path is where it was built", async () => {
    const found = await run(
      {
        "app.py":
          "scope = {'__name__': 'outside._rows'}\nexec(compile('def one():\\n    raise LookupError(1)\\n', 'lib/outside/_rows.py', 'exec'), scope)\ndef find():\n    return scope['one']()\n",
        "test_app.py":
          "import app\ndef test_find():\n    try:\n        app.find()\n    except LookupError:\n        pass\n",
      },
      { observe: true },
    );
    expect(found.tests[0]?.observed.map(({ type, path, function: name }) => [type, path, name])).toEqual([
      ["LookupError", "app.py", "find"],
    ]);
  });

  it("sees what is raised and caught outside of the project where it is logged", async () => {
    const found = await run(
      {
        "test_app.py":
          "def test_logged():\n    source = \"import json, logging\\ntry:\\n    json.loads('x')\\nexcept ValueError:\\n    logging.getLogger('outside').exception('bad')\\n\"\n    exec(compile(source, '/usr/lib/outside.py', 'exec'), {})\n",
      },
      { observe: true },
    );
    expect(found.tests[0]?.observed.map(({ type }) => type)).toEqual(["JSONDecodeError"]);
  });

  describe("faults outside of tests", () => {
    it.each([
      [
        "a conftest that fails",
        { "conftest.py": "raise RuntimeError('no setup')\n", "test_a.py": "def test_a(): pass\n" },
        "RuntimeError",
      ],
      [
        "a test file that ends the interpreter",
        { "test_a.py": "import pytest, sys\nsys.exit(0)\n" },
        "SystemExit",
      ],
      ["a test file that cannot be parsed", { "test_a.py": "import pytest\ndef test(:\n" }, "SyntaxError"],
    ])("are told: %s", async (_, files, type) => {
      const found = await run(files);
      expect(found.complete && found.exitCode === 0).toBe(false);
      const text = JSON.stringify(found.collectionErrors);
      expect(text).toContain(type);
    });

    it("leave no success when the interpreter dies", async () => {
      const found = await run({
        "test_a.py":
          "import pytest, os\ndef test_first(): pass\ndef test_die(): os.kill(os.getpid(), 9)\ndef test_last(): pass\n",
      });
      expect(found.complete).toBe(false);
      expect(outcomes(found)).toEqual({ "test_a.py::test_first": "passed", "test_a.py::test_die": "error" });
    });
  });

  describe("a command of the project", () => {
    const tests = {
      "test_a.py":
        "import os\ndef test_a(): assert os.environ['MODE'] == 'dev'\ndef test_b(): assert False\n",
    };
    const own = (test: string): ProjectFiles => ({ ".bugstack.json": JSON.stringify({ test }), ...tests });

    it.each([
      ["that is plainly pytest", "MODE=dev python -m pytest -q -x"],
      ["that needs a shell", "export MODE=dev && cd . && pytest -q; exit $?"],
    ])("gives results per test: %s", async (_, command) => {
      const found = await run(own(command));
      expect(outcomes(found)).toEqual({ "test_a.py::test_a": "passed", "test_a.py::test_b": "failed" });
      expect(found).toMatchObject({ complete: true, exitCode: 1 });
    });

    it("that fails although all tests pass is no success", async () => {
      const found = await run(own("export MODE=dev; pytest -q test_a.py::test_a; exit 1"));
      expect(outcomes(found)).toEqual({ "test_a.py::test_a": "passed" });
      expect(found.complete).toBe(false);
    });
  });

  it("takes unittest's dotted names, under pytest too", async () => {
    const files = {
      "pkg/__init__.py": "",
      "pkg/test_a.py":
        "import unittest\nclass T(unittest.TestCase):\n    def test_a(self): pass\n    def test_b(self): pass\n",
    };
    const found = await run(files, { selectors: ["pkg.test_a.T.test_a"] });
    expect(outcomes(found)).toEqual({ "pkg/test_a.py::T::test_a": "passed" });
    const plain = await run({ ...files, "requirements.txt": "" }, { selectors: ["pkg.test_a.T.test_b"] });
    expect(outcomes(plain)).toEqual({ "pkg/test_a.py::T::test_b": "passed" });
  });

  it("goes on without plugins that the configuration of pytest asks for and that are not installed", async () => {
    const absent = "--maxminutes=30 --shade dark -p absent_plugin --strict-config --strict-markers";
    const found = await run({
      "pytest.ini": `[pytest]\naddopts = ${absent}\nrequired_plugins = pytest-absent\nmaxminutes = 5\n`,
      "test_all.py": `
import pytest

@pytest.mark.maxminutes(3)
def test_marked(): pass

def test_fixture(shade): pass

def test_plain(): assert 1 == 2
`,
    });
    expect(outcomes(found)).toEqual({
      "test_all.py::test_marked": "passed",
      "test_all.py::test_fixture": "error",
      "test_all.py::test_plain": "failed",
    });
  });

  it("leaves the options of plugins that are there", async () => {
    const found = await run({
      "pytest.ini": "[pytest]\naddopts = -p shading --shade dark\n",
      "shading.py":
        'import pytest\n\ndef pytest_addoption(parser):\n    parser.addoption("--shade")\n\n@pytest.fixture\ndef shade(request):\n    return request.config.getoption("--shade")\n',
      "test_all.py": 'def test_shade(shade): assert shade == "dark"\n',
    });
    expect(outcomes(found)).toEqual({ "test_all.py::test_shade": "passed" });
  });

  it("plays a site's tests with the settings that it has for tests alone", async () => {
    const found = await run({
      "requirements.txt": "django\npytest>=7\n",
      "web/manage.py":
        'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings.local")\n',
      "web/site_settings/__init__.py": "",
      "web/site_settings/local.py": 'import os\n\nSECRET_KEY = os.environ["SITE_KEY"]\n',
      "web/site_settings/test.py":
        'SECRET_KEY = "x"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\n',
      "web/shop/__init__.py": "",
      "web/shop/tests.py": `
from django.conf import settings
from django.test import TestCase

class Settings(TestCase):
    def test_key(self):
        self.assertEqual(settings.SECRET_KEY, "x")
`,
    });
    expect(outcomes(found)).toEqual({ "web/shop/tests.py::Settings::test_key": "passed" });
  });
});
