import { describe, expect, it } from "vitest";
import { givenFault } from "../recipes/fault/open-fault.testing.ts";
import { unpackingRecipe } from "../recipes/unpacking/index.ts";

/** What is proposed where `left, right = value.split("=")` gets too many parts and this stands before it. */
async function proposedAfter(guard: string): Promise<string[]> {
  const source = `BASE = 1
INVALID_PAIR = object()


def read_pair(value, rows):
${guard}
    left, right = value.split("=")
    return left.strip(), int(right)
`;
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "ValueError",
    message: "too many values to unpack (expected 2, got 3)",
    trace: [["app/a.py", "left, right"]],
  });
  const texts = await Promise.all(
    fault.patches(unpackingRecipe).map(async (patch) => (await fault.after(patch)).get("app/a.py") ?? ""),
  );
  return texts.map((text) => text.replace(source.slice(0, source.indexOf(guard)), "").replace(guard, ""));
}

describe("the failure value of a function", () => {
  it.each(["None", "None, None", "False", "INVALID_PAIR", "-1", "{}"])("is %s", async (value) => {
    const [first] = await proposedAfter(`    if "=" not in value:\n        return ${value}`);
    expect(first).toContain(`        return ${value}\n`);
  });

  it.each([
    ["an answer for a short form", '    if "=" not in value:\n        return value, BASE'],
    ["a default", '    if "=" not in value:\n        return BASE'],
    ["computed", '    if "=" not in value:\n        return value.strip(), 0'],
    ["computed from others", "    if not value:\n        return [row.key for row in rows]"],
    ["of a branch that speaks of nothing bad", "    if rows.closed():\n        return None, None"],
  ])("is not %s", async (_, guard) => {
    const all = await proposedAfter(guard);
    const value = guard.slice(guard.indexOf("return"));
    expect(all.filter((text) => text.includes(value))).toEqual([]);
  });
});
