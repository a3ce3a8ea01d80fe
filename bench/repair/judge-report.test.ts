import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failureReport, type Report } from "@bugstack/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RepairCase } from "./cases.ts";
import { figures } from "./figures.ts";
import { applyDiff, judgeReport } from "./judge-report.ts";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "bugstack-judge-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const BUG = "def half(count):\n    return count / 0\n";
const ORACLE = "from app import half\n\n\ndef test_half():\n    assert half(4) == 2\n";

function diffTo(divisor: string): string {
  return `diff --git a/app.py b/app.py
--- a/app.py
+++ b/app.py
@@ -1,2 +1,2 @@
 def half(count):
-    return count / 0
+    return count / ${divisor}
diff --git a/tests/test_more.py b/tests/test_more.py
new file mode 100644
--- /dev/null
+++ b/tests/test_more.py
@@ -0,0 +1,2 @@
+def test_more():
+    assert True
`;
}

function caseOf(expected: RepairCase["expected"] = "fixed"): RepairCase {
  const folder = join(scratch, "case");
  const files = {
    "project/app.py": BUG,
    "project/tests/test_app.py": "def test_it():\n    assert True\n",
    "oracle/test_oracle.py": ORACLE,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    name: "half",
    folder,
    title: "half",
    family: "division",
    language: "python",
    half: "first",
    author: "independent",
    difficulty: "easy",
    expected,
    classes: null,
    test: null,
    run: null,
    build: null,
    loader: null,
    deployedAt: "/srv/app",
    pick: null,
    environment: {},
  };
}

function guessing(divisor: string): Report {
  const suggestion = { diff: diffTo(divisor), explanation: "It is divided by another number.", recipe: "R" };
  return { ...failureReport(new Error("none")), outcome: "diagnosed", reason: "no_candidate", suggestion };
}

describe("A change that is shown as a guess", () => {
  test.each([
    ["right", "2"],
    ["wrong", "4"],
  ] as const)("is %s as the hidden tests say, and no fix in any case", async (guess, divisor) => {
    const judged = await judgeReport(caseOf(), guessing(divisor), scratch);
    expect(judged).toMatchObject({ guess, verdict: "diagnosed" });
    expect(judged.objection === "").toBe(guess === "right");
  });

  test("is wrong where nothing is to be patched", async () => {
    const judged = await judgeReport(caseOf("not_patched"), guessing("2"), scratch);
    expect(judged).toEqual({ guess: "wrong", verdict: "left", objection: "" });
  });

  test("is counted apart from the fixes", async () => {
    const found = caseOf();
    const results = ["right", "wrong", null].map((guess) => ({
      case: found,
      report: guessing("2"),
      seconds: 1,
      verdict: "diagnosed" as const,
      guess: guess as "right" | "wrong" | null,
      objection: "",
    }));
    const text = figures(results);
    expect(text).toContain("guesses that are shown and not offered: 1 right of 2");
    expect(text).toContain("would be change requests (medium and high; a low fix is a suggestion): 0 right");
  });
});

test("A report without a change is no guess", async () => {
  const report = { ...guessing("2"), suggestion: null };
  expect(await judgeReport(caseOf(), report, scratch)).toMatchObject({ guess: null, verdict: "diagnosed" });
});

test("A diff is made in a folder within another repository too, and one that does not fit is refused", async () => {
  const folder = join(scratch, "outer", "inner");
  mkdirSync(join(scratch, "outer", ".git"), { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "app.py"), BUG);
  await applyDiff(folder, diffTo("2"));
  expect(readFileSync(join(folder, "app.py"), "utf8")).toContain("count / 2");
  await expect(applyDiff(folder, diffTo("3"))).rejects.toThrow(/does not fit/);
});
