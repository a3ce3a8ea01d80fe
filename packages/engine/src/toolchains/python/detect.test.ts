import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectFiles, writeProject } from "../conformance.ts";
import { openTree } from "../tree-files.ts";
import { detectPython } from "./detect.ts";
import { findImportPaths } from "./import-paths.ts";

const folders: string[] = [];

function project(files: ProjectFiles): string {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-detect-"));
  folders.push(directory);
  writeProject(directory, { "app.py": "", ...files });
  return directory;
}

function detect(files: ProjectFiles, near: readonly string[] = []) {
  return detectPython({ directory: project(files), origin: null }, near);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("requirements", () => {
  it("come from requirements files with what they include, without comments, hashes and options", async () => {
    const found = await detect({
      "requirements.txt":
        "--index-url https://example.org/simple\n# the web\nflask[async]>=2 ; python_version >= '3.8' # why\nrequests==2.31.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n-r more/base.txt\n-e .\n",
      "more/base.txt": "attrs\n-c ../limits.txt\n",
      "limits.txt": "attrs<24\n",
      "requirements-dev.txt": "-r requirements.txt\npytest\ngit+https://example.org/tool.git@v1#egg=tool\n",
      "requirements-docs.txt": "sphinx\n",
    });
    expect(found?.requirements.toSorted()).toEqual(
      [
        "attrs",
        "flask[async]>=2 ; python_version >= '3.8'",
        "pytest",
        "requests==2.31.0",
        "tool @ git+https://example.org/tool.git@v1#egg=tool",
      ].toSorted(),
    );
    expect(found?.manifests.toSorted()).toEqual([
      "limits.txt",
      "more/base.txt",
      "requirements-dev.txt",
      "requirements.txt",
    ]);
  });

  it("come from pyproject: dependencies, extras and groups for tests", async () => {
    const found = await detect({
      "pyproject.toml": `
        [project]
        name = "shop"
        requires-python = ">=3.10"
        dependencies = ["httpx>=0.27"]
        [project.optional-dependencies]
        test = ["pytest>=8"]
        docs = ["mkdocs"]
        [dependency-groups]
        dev = ["respx", { include-group = "types" }]
        types = ["types-requests"]
        lint = ["ruff"]
      `,
    });
    expect(found?.requirements).toEqual(["httpx>=0.27", "pytest>=8", "respx", "types-requests"]);
    expect(found?.interpreter).toBe(">=3.10");
  });

  it("come from Poetry, whose constraints become those of pip", async () => {
    const found = await detect({
      "pyproject.toml": `
        [tool.poetry]
        name = "shop"
        [tool.poetry.dependencies]
        python = "^3.9"
        httpx = "^0.27.2"
        attrs = "~23.1"
        sqlalchemy = { version = "2.*", extras = ["asyncio"], python = ">=3.10" }
        sibling = { path = "../sibling" }
        [tool.poetry.group.test.dependencies]
        pytest = "*"
      `,
    });
    expect(found?.requirements).toEqual([
      "httpx>=0.27.2,<0.28",
      "attrs>=23.1,<23.2",
      'sqlalchemy[asyncio]==2.* ; python_full_version >= "3.10"',
      "pytest",
    ]);
    expect(found?.interpreter).toBe(">=3.9,<4");
  });

  it("come from setup.py read as text, and from setup.cfg", async () => {
    const found = await detect({
      "setup.py": `
from setuptools import setup
REQUIRED = [
    "click>=8",  # the command line
    'attrs',
]
setup(
    name="shop",
    python_requires=">=3.8",
    install_requires=REQUIRED,
    extras_require={"test": ["pytest"], "docs": ["sphinx"]},
)
`,
    });
    expect(found?.requirements).toEqual(["click>=8", "attrs", "pytest"]);
    const other = await detect({
      "setup.cfg":
        "[metadata]\nname = shop\n[options]\npython_requires = >=3.8\ninstall_requires =\n    click>=8\n    attrs\n[options.extras_require]\ntests =\n    pytest\n",
    });
    expect(other?.requirements).toEqual(["click>=8", "attrs", "pytest"]);
  });

  it("come from a Pipfile", async () => {
    const found = await detect({
      Pipfile:
        '[packages]\nflask = ">=2"\n[dev-packages]\npytest = "*"\n[requires]\npython_version = "3.11"\n',
    });
    expect(found?.requirements).toEqual(["flask>=2", "pytest"]);
    expect(found?.interpreter).toBe("==3.11.*");
  });
});

describe("the tests", () => {
  it.each([
    ["pytest.ini", "[pytest]\ntestpaths = checks more\n"],
    ["pyproject.toml", '[tool.pytest.ini_options]\ntestpaths = ["checks", "more"]\n'],
    ["setup.cfg", "[tool:pytest]\ntestpaths =\n  checks\n  more\n"],
    ["tox.ini", "[pytest]\ntestpaths = checks\n    more\n"],
  ])("are where %s says", async (name, text) => {
    const found = await detect({
      [name]: text,
      "checks/test_a.py": "",
      "more/test_b.py": "",
      "tests/test_c.py": "",
    });
    expect(found).toMatchObject({ testFramework: "pytest", testPaths: ["checks", "more"] });
  });

  it("are found by their names when nothing says where they are", async () => {
    const found = await detect({ "tests/unit/test_a.py": "import pytest\n", "tests/api/test_b.py": "" });
    expect(found).toMatchObject({ testFramework: "pytest", testPaths: ["tests"] });
  });

  describe("of Django that need its database", () => {
    const django: ProjectFiles = {
      "requirements.txt": "django\npytest\n",
      "manage.py": "import django\n",
      "conftest.py": "import django\n\ndjango.setup()\n",
      "shop/tests.py":
        "from django.test import Client, TestCase\n\n\nclass A(TestCase):\n    def test_a(self):\n        pass\n",
    };

    it("are run as manage.py runs them where nothing makes a database for pytest", async () => {
      expect((await detect(django))?.testFramework).toBe("unittest");
    });

    it.each([
      ["its plugin is installed", { "requirements.txt": "django\npytest-django\n" }],
      ["a conftest makes the tables", { "conftest.py": "call_command('migrate')\n" }],
      ["a test stands alone", { "shop/test_b.py": "def test_b():\n    pass\n" }],
      ["pytest is configured", { "pytest.ini": "[pytest]\n" }],
      ["no test case needs it", { "shop/tests.py": "from django.test import Client\nimport pytest\n" }],
    ])("are pytest's where %s", async (_name, files) => {
      expect((await detect({ ...django, ...files }))?.testFramework).toBe("pytest");
    });
  });

  describe("of a Django site", () => {
    const site: ProjectFiles = {
      "requirements.txt": "django\n",
      "web/manage.py": 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings")\n',
    };

    it("are those of its manage.py, wherever that lies, also where there are none yet", async () => {
      expect((await detect(site))?.testFramework).toBe("unittest");
      const tested = { "web/shop/tests.py": "from django.test import TestCase\nimport pytest\n" };
      expect((await detect({ ...site, ...tested }))?.testFramework).toBe("pytest");
    });

    it("are none where another program has that name", async () => {
      const other = { ...site, "web/manage.py": "print('stock')\n" };
      expect((await detect(other))?.testFramework).toBeNull();
    });

    it("imports from the folder of manage.py", async () => {
      const paths = async (files: ProjectFiles) => findImportPaths(openTree(project(files)), "");
      expect(await paths(site)).toEqual(["web", ""]);
      expect(await paths({ ...site, "web/manage.py": "" })).toEqual([""]);
    });
  });

  it("are unittest's when nothing speaks for pytest", async () => {
    const found = await detect({ "requirements.txt": "", "tests/test_a.py": "import unittest\n" });
    expect(found?.testFramework).toBe("unittest");
  });

  it("may be missing", async () => {
    expect(await detect({ "requirements.txt": "flask\n" })).toMatchObject({
      testFramework: null,
      testPaths: [],
    });
  });
});

describe("the folder of the project", () => {
  const repository = {
    "services/api/pyproject.toml": '[project]\nname = "api"\ndependencies = ["fastapi"]\n',
    "services/api/api/main.py": "",
    "services/worker/requirements.txt": "celery\n",
    "services/worker/jobs.py": "",
  };

  it("is the one that the path belongs to", async () => {
    expect(await detect(repository, ["services/worker/jobs.py"])).toMatchObject({ root: "services/worker" });
    expect(await detect(repository, ["services/api/api/main.py"])).toMatchObject({ root: "services/api" });
  });

  it("is the root where the root has a manifest, else the first inside", async () => {
    expect(await detect({ ...repository, "setup.cfg": "" })).toMatchObject({ root: "" });
    expect(await detect(repository)).toMatchObject({ root: "services/api" });
  });

  it("is known by a folder of requirements, or by requirements for one purpose", async () => {
    const parts = {
      "backend/requirements/base.txt": "django\n",
      "backend/shop/views.py": "",
      "worker/dev-requirements.txt": "celery\n",
      "worker/jobs.py": "",
      "docs/deps.txt": "sphinx\n",
      "docs/conf.py": "",
    };
    expect(await detect(parts, ["backend/shop/views.py"])).toMatchObject({
      root: "backend",
      requirements: ["django"],
    });
    expect(await detect(parts, ["worker/jobs.py"])).toMatchObject({ root: "worker" });
    expect(await detect({ ...parts, "requirements.txt": "" }, ["docs/conf.py"])).toMatchObject({ root: "" });
  });

  it("is the root of a tree of plain Python files, and none where there is no Python", async () => {
    expect(await detect({})).toMatchObject({ root: "", requirements: [] });
    const directory = project({ "index.js": "" });
    rmSync(join(directory, "app.py"));
    expect(await detectPython({ directory, origin: null })).toBeNull();
  });
});

describe(".bugstack.json", () => {
  it("says what the project knows better", async () => {
    const found = await detect({
      ".bugstack.json": JSON.stringify({
        root: "services/api",
        test: "make test",
        paths: ["services/api/checks"],
      }),
      "services/api/main.py": "",
    });
    expect(found).toMatchObject({
      root: "services/api",
      testCommand: "make test",
      testPaths: ["services/api/checks"],
    });
    expect(found?.manifests).toContain(".bugstack.json");
  });

  it.each([
    ["{", "not JSON"],
    ['{"root": "../elsewhere"}', "leaves the repository"],
    ['{"network": "all"}', "asks for what it cannot have"],
  ])("is refused with a sentence: %s (%s)", async (text) => {
    await expect(detect({ ".bugstack.json": text })).rejects.toMatchObject({ code: "bad_input" });
  });
});

describe("hostile trees", () => {
  it("are not read through links that leave them", async () => {
    const outside = project({ "secret.txt": "secret-package\n" });
    const directory = project({});
    symlinkSync(join(outside, "secret.txt"), join(directory, "requirements.txt"));
    symlinkSync(outside, join(directory, "inner"));
    const found = await detectPython({ directory, origin: null });
    expect(found?.requirements).toEqual([]);
  });

  it("cannot make a requirements file include one outside, or itself without end", async () => {
    const found = await detect({
      "requirements.txt": "-r ../../../../etc/passwd\n-r requirements.txt\n-r a.txt\nflask\n",
      "a.txt": "-r requirements.txt\nattrs\n",
    });
    expect(found?.requirements.toSorted()).toEqual(["attrs", "flask"]);
  });

  it("with malformed manifests are projects without requirements", async () => {
    const found = await detect({
      "pyproject.toml": "[project\nname=",
      "setup.py": "setup(install_requires=read())",
    });
    expect(found).toMatchObject({ requirements: [] });
  });
});
