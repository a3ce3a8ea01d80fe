import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "./diff.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("unifiedDiff", () => {
  it("shows what changed with three lines around it", () => {
    const before = ["a", "b", "c", "d", "e", "f", "g", "h", ""].join("\n");
    const after = before.replace("e\n", "E\nE2\n");
    expect(unifiedDiff([{ path: "src/x.py", before: bytes(before), after: bytes(after) }])).toEqual({
      text: [
        "diff --git a/src/x.py b/src/x.py",
        "--- a/src/x.py",
        "+++ b/src/x.py",
        "@@ -2,7 +2,8 @@",
        " b",
        " c",
        " d",
        "-e",
        "+E",
        "+E2",
        " f",
        " g",
        " h",
        "",
      ].join("\n"),
      files: ["src/x.py"],
      linesChanged: 3,
    });
  });

  it("shows new and removed files, and a missing last line feed", () => {
    const { text, linesChanged } = unifiedDiff([
      { path: "new", before: null, after: bytes("one") },
      { path: "gone", before: bytes("two\n"), after: null },
    ]);
    expect(text).toBe(
      [
        "diff --git a/gone b/gone",
        "deleted file mode 100644",
        "--- a/gone",
        "+++ /dev/null",
        "@@ -1 +0,0 @@",
        "-two",
        "diff --git a/new b/new",
        "new file mode 100644",
        "--- /dev/null",
        "+++ b/new",
        "@@ -0,0 +1 @@",
        "+one",
        "\\ No newline at end of file",
        "",
      ].join("\n"),
    );
    expect(linesChanged).toBe(2);
  });

  it("leaves out files that are the same, and does not print bytes that are no text", () => {
    const same = { path: "same", before: bytes("x"), after: bytes("x") };
    const binary = { path: "image", before: Uint8Array.of(0, 1), after: Uint8Array.of(0, 2) };
    expect(unifiedDiff([same, binary])).toMatchObject({
      files: ["image"],
      text: "diff --git a/image b/image\nBinary files a/image and b/image differ\n",
    });
  });

  it("is what git applies, for any content", () => {
    const line = fc.constantFrom(
      "a",
      "b",
      "",
      " ",
      "\r",
      "-x",
      "+y",
      "@@ -1 +1 @@",
      "\\ No newline at end of file",
    );
    const content = fc
      .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
      .map(([lines, ends]) => lines.join("\n") + (ends && lines.length > 0 ? "\n" : ""));
    const path = fc.constantFrom("plain", "with space/x", 'quo"te', "back\\slash", "tab\tname", "ünï/code");
    const directory = mkdtempSync(join(tmpdir(), "bugstack-diff-"));
    try {
      fc.assert(
        fc.property(path, content, content, (name, before, after) => {
          const root = mkdtempSync(join(directory, "case-"));
          mkdirSync(dirname(join(root, name)), { recursive: true });
          writeFileSync(join(root, name), before);
          const { text } = unifiedDiff([{ path: name, before: bytes(before), after: bytes(after) }]);
          expect(text === "").toBe(before === after);
          if (before === after) return;
          const result = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
            cwd: root,
            input: text,
            encoding: "utf8",
          });
          expect(result.stderr).toBe("");
          expect(readFileSync(join(root, name), "utf8")).toBe(after);
        }),
        { numRuns: 120 },
      );
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it("counts no more lines than git does", () => {
    const lines = fc
      .array(fc.constantFrom("a\n", "b\n", "c\n"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { linesChanged } = unifiedDiff([{ path: "x", before: bytes(before), after: bytes(after) }]);
        const common = longestCommon(before.match(/.*\n/g) ?? [], after.match(/.*\n/g) ?? []);
        expect(linesChanged).toBe((before.length + after.length) / 2 - 2 * common);
      }),
    );
  });
});

/** The textbook way, to compare with. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const item of left) {
    const next = [0];
    for (const [index, other] of right.entries()) {
      next.push(
        item === other
          ? (row[index] as number) + 1
          : Math.max(row[index + 1] as number, next[index] as number),
      );
    }
    row = next;
  }
  return row.at(-1) as number;
}
