import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failureReport, type Report } from "@bugstack/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliverFix } from "./deliver.ts";

let directory = "";
let head = "";

function git(...argv: readonly string[]): string {
  const identity = [
    "-c",
    "user.name=Alex",
    "-c",
    "user.email=alex@example.org",
    "-c",
    "init.defaultBranch=main",
  ];
  return execFileSync("git", [...identity, ...argv], { cwd: directory, encoding: "utf8" }).trim();
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bugstack-deliver-"));
  git("init", "--quiet");
  writeFileSync(join(directory, "app.py"), "x = None\n");
  git("add", "--all");
  git("commit", "--quiet", "-m", "Start");
  head = git("rev-parse", "HEAD");
});

afterEach(() => rmSync(directory, { recursive: true }));

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function fixed(base: string | null): Report {
  return {
    ...failureReport(null),
    outcome: "fixed",
    reason: "fixed",
    fix: {
      base,
      diff: "",
      files: ["app.py", "test_app.py"],
      linesChanged: 1,
      proposer: "recipes",
      recipe: null,
      explanation: "x is a number.",
      tests: [],
      confidence: { level: "high", score: 0.9, reasons: [] },
      contents: { "app.py": base64("x = 1\n"), "test_app.py": base64("assert True\n") },
      originals: { "app.py": base64("x = None\n"), "test_app.py": null },
    },
  };
}

function read(path: string): string {
  return readFileSync(join(directory, path), "utf8");
}

describe("delivering a fix", () => {
  it("does nothing unless asked", async () => {
    expect(await deliverFix(fixed(head), { directory, write: false, branch: null })).toBeNull();
    expect(git("status", "--porcelain")).toBe("");
  });

  it("writes the fix and its tests, and nothing else", async () => {
    expect(await deliverFix(fixed(head), { directory, write: true, branch: null })).toContain("app.py");
    expect([read("app.py"), read("test_app.py")]).toEqual(["x = 1\n", "assert True\n"]);
    expect(git("status", "--porcelain").split("\n")).toHaveLength(2);
  });

  it("refuses when a file was changed by hand, and writes none then", async () => {
    writeFileSync(join(directory, "app.py"), "x = 2\n");
    await expect(deliverFix(fixed(head), { directory, write: true, branch: null })).rejects.toThrow("app.py");
    expect(git("status", "--porcelain")).toBe("M app.py");
  });

  it("commits on a new branch and leaves the folder alone, changed by hand or not", async () => {
    writeFileSync(join(directory, "app.py"), "x = 2\n");
    expect(await deliverFix(fixed(head), { directory, write: false, branch: "fix-x" })).toContain("fix-x");
    expect(git("show", "fix-x:app.py")).toBe("x = 1");
    expect(git("rev-parse", "fix-x~1")).toBe(head);
    expect(read("app.py")).toBe("x = 2\n");
  });

  it("puts a fix for the working tree on the commit below it", async () => {
    await deliverFix(fixed(null), { directory, write: false, branch: "fix-x" });
    expect(git("rev-parse", "fix-x^")).toBe(head);
  });

  it("has nothing to branch from where no commit holds the files", async () => {
    rmSync(join(directory, ".git"), { recursive: true });
    git("init", "--quiet");
    await expect(deliverFix(fixed(null), { directory, write: false, branch: "fix-x" })).rejects.toThrow(
      "no commit",
    );
  });
});
