import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

async function standInsFor(name: string, division: string, test: string): Promise<number> {
  const fault = await givenFault({
    files: {
      "plan.py": `def ${name}(item):\n    return ${division}\n`,
      "test_plan.py": test,
    },
    type: "ZeroDivisionError",
    message: "division by zero",
    trace: [["plan.py", "    return"]],
  });
  return fault.patches(customaryRecipe).length;
}

const LASTS = "item.stock / item.per_day";

describe("0 for what cannot be divided", () => {
  it.each([
    [
      "an assertion",
      "from plan import days_left\n\n\ndef test_empty(item):\n    assert days_left(item) == 0\n",
    ],
    [
      "a test case",
      "from unittest import TestCase\nfrom plan import days_left\n\n\nclass PlanTest(TestCase):\n    def test_empty(self):\n        self.assertEqual(days_left(Item(0)), 0)\n",
    ],
  ])("does not stand in where %s gives it another meaning", async (_name, test) => {
    expect(await standInsFor("days_left", LASTS, test)).toBe(0);
  });

  it("stands in where nobody says what 0 means", async () => {
    const test = "from plan import days_left\n\n\ndef test_some(item):\n    assert days_left(item) == 20\n";
    expect(await standInsFor("days_left", LASTS, test)).toBe(1);
  });

  it("stands in for a share, of which 0 is nothing in any case", async () => {
    const test = "from plan import hit_rate\n\n\ndef test_none(item):\n    assert hit_rate(item) == 0\n";
    expect(await standInsFor("hit_rate", "item.hits / item.shown", test)).toBe(1);
  });
});
