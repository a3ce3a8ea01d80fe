import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { FileChange } from "../../sandbox/sandbox.ts";
import type { NewTest } from "../scenario.ts";
import { alterationsOf } from "./alterations.ts";
import { copier, copyPlans } from "./in-copy.ts";

const MAIN = "../src/main.js";
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function treeOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bugstack-in-copy-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const added = (path: string): FileChange => ({ path, kind: "added" });
const removed = (path: string): FileChange => ({ path, kind: "removed" });

function testOf(path: string, name: string, lines: readonly string[]): NewTest {
  const cases = [{ id: `${path}::${name}`, name, role: "proving", proves: "fix" } as const];
  return { path, source: `${lines.join("\n")}\n`, cases };
}

describe("what a test does to a project", () => {
  it("is what git would tell: caches and new files that are ignored are nothing", async () => {
    const tree = treeOf({ ".gitignore": "*.log\n/out/\n", "app/.gitignore": "cache.db\n" });
    const changes = [
      ...["app/__pycache__/a.pyc", ".pytest_cache/v/x", "run.log", "out/a.csv", "app/cache.db"].map(added),
      ...[added("report.csv"), added("app/out/b.csv"), removed("old.log")],
    ];
    expect(await alterationsOf(changes, tree)).toEqual([
      added("report.csv"),
      added("app/out/b.csv"),
      removed("old.log"),
    ]);
  });
});

describe("what is copied", () => {
  const files = { "shop/spool/1.eml": "", "shop/spool/old/2.eml": "", "shop/state.json": "{}" };

  it("is the folders in which something changed, or the files at the root; else the whole project", () => {
    const altered = [
      removed("shop/spool/1.eml"),
      added("shop/spool/old/more/3.eml"),
      removed("shop/state.json"),
    ];
    expect(copyPlans(altered, { root: "shop" }, treeOf(files))).toEqual([
      {
        root: "shop",
        entries: [
          { path: "spool", isFolder: true },
          { path: "state.json", isFolder: false },
        ],
      },
      { root: "shop", entries: null },
    ]);
  });

  it("is nothing where a file outside of the project was changed", () => {
    expect(copyPlans([added("elsewhere/a.txt")], { root: "shop" }, treeOf(files))).toEqual([]);
  });
});

describe("a test that works on a copy", () => {
  const spool = { root: "", entries: [{ path: "spool", isFolder: true }] };
  const whole = { root: "", entries: null };
  const pytest = testOf("tests/test_main.py", "test_main", [
    "from shop.main import main",
    "",
    "",
    "def test_main():",
    '    main("spool")',
  ]);
  const nodeTest = testOf("test/main.test.js", "main runs", [
    'import test from "node:test";',
    'import { join } from "node:path";',
    `import { main } from "${MAIN}";`,
    "",
    'test("main runs", async (t) => {',
    '  await main(join("spool", "1"));',
    "});",
  ]);

  it("is given a folder of its own by a fixture of pytest", async () => {
    const write = await copier(spool, "pytest");
    expect(write(pytest)?.source).toBe(`import shutil
from pathlib import Path

import pytest

from shop.main import main


@pytest.fixture(autouse=True)
def in_a_copy(tmp_path, monkeypatch):
    """The program changes its files: it works on a copy of them."""
    project = Path(__file__).resolve().parents[1]
    shutil.copytree(project / "spool", tmp_path / "spool")
    monkeypatch.chdir(tmp_path)


def test_main():
    main("spool")
`);
  });

  it("needs nothing but unittest where the project has that alone", async () => {
    const source = (await copier(whole, "unittest"))(pytest)?.source ?? "";
    expect(source).toContain("def setUpModule():");
    expect(source).toContain('shutil.copytree(project, copy / "project", ignore=left_out)');
    expect(source).toContain('os.chdir(copy / "project")');
    expect(source).not.toContain("pytest");
  });

  it("is wrapped by a function in JavaScript, whichever runner plays it", async () => {
    const write = await copier(spool, "node:test");
    expect(write(nodeTest)?.source).toBe(`import test from "node:test";
import { join } from "node:path";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { main } from "${MAIN}";

// The program changes its files: it works on a copy of them.
async function inACopy(work) {
  const project = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), "copy-"));
  cpSync(join(project, "spool"), join(copy, "spool"), { recursive: true });
  process.chdir(copy);
  try {
    await work();
  } finally {
    process.chdir(project);
    rmSync(copy, { recursive: true });
  }
}

test("main runs", (t) => inACopy(async () => {
  await main(join("spool", "1"));
}));
`);
  });

  it("is written anew from the first one where another copy is wanted", async () => {
    const once = (await copier(spool, "pytest"))(pytest);
    const again = once && (await copier(whole, "pytest"))(once);
    expect(again?.source.match(/def in_a_copy/g)).toHaveLength(1);
    expect(again?.source).toContain('shutil.copytree(project, tmp_path / "project", ignore=left_out)');
    expect(again?.plain).toBe(pytest);
  });

  it("keeps the line endings of the file", async () => {
    const windows = { ...pytest, source: pytest.source.replaceAll("\n", "\r\n") };
    const source = (await copier(spool, "pytest"))(windows)?.source ?? "";
    expect(source.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("is not written where a test of the file is not found", async () => {
    const other = testOf("test/main.test.js", "another title", nodeTest.source.split("\n"));
    expect((await copier(spool, "node:test"))(other)).toBeNull();
  });
});
