import { describe, expect, it } from "vitest";
import type { CandidateEdit } from "../propose/candidate.ts";
import { applyToBase } from "./change.ts";

function edit(start: number, end: number, replacement: string): CandidateEdit {
  return { path: "a.py", start, end, replacement, part: "fix" };
}

async function applied(before: string, ...edits: readonly CandidateEdit[]): Promise<string | undefined> {
  const { files } = await applyToBase(edits, async (path) => (path === "a.py" ? Buffer.from(before) : null));
  return files[0] && Buffer.from(files[0].after).toString();
}

describe("a change", () => {
  it.each([
    ["\n", "a = 1\nb = 2\n", "a = 1\nif a:\n    b = 3\n"],
    ["\r\n", "a = 1\r\nb = 2\r\n", "a = 1\r\nif a:\r\n    b = 3\r\n"],
  ])("has the line endings of the file: %j", async (ending, before, after) => {
    const start = before.indexOf("b");
    expect(await applied(before, edit(start, start + 5, "if a:\n    b = 3"))).toBe(after);
    expect(await applied(before, edit(start, start + 5, `if a:${ending}    b = 3`))).toBe(after);
  });

  it("leaves out what changes nothing, and refuses a file that is not there", async () => {
    expect(await applied("a = 1\n", edit(4, 5, "1"))).toBeUndefined();
    await expect(applyToBase([edit(0, 0, "x")], async () => null)).rejects.toMatchObject({
      code: "edit_refused",
    });
  });
});
