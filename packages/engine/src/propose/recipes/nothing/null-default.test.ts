import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneValueRecipe } from "../none-value/index.ts";

async function repaired(line: string): Promise<string> {
  const fault = await givenFault({
    files: { "app.py": `def line(entry):\n    ${line}\n    return taken\n` },
    type: "TypeError",
    message: "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    trace: [["app.py", line]],
  });
  return (await fault.fixed(noneValueRecipe, "app.py")) ?? "";
}

describe("an entry that is there and null", () => {
  it.each([
    ['taken = int(entry.get("count", 0))', 'taken = int(entry.get("count") or 0)'],
    [
      'taken = int(entry.get("count", 1))',
      'taken = int(1 if entry.get("count") is None else entry["count"])',
    ],
    ['taken = int(entry.get("count", "5"))', 'taken = int(entry.get("count") or "5")'],
  ])("is what stands for one that is not there: %s", async (line, wanted) => {
    expect(await repaired(line)).toContain(wanted);
  });

  it("is nothing where no default stands", async () => {
    expect(await repaired('taken = int(entry.get("count"))')).not.toMatch(/ or \d| is None else/);
  });
});
