import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "../missing-key/index.ts";
import { enumMemberRecipe } from "./index.ts";

describe("a member that is asked for by its name", () => {
  const of = (key: string) =>
    givenFault({
      files: {
        "app/level.py":
          "from enum import IntEnum\n\n\nclass Level(IntEnum):\n    LOW = 1\n    VERY_HIGH = 2\n\n\ndef level(text):\n    return Level[text]\n",
      },
      type: "KeyError",
      message: `'${key}'`,
      trace: [["app/level.py", "return Level"]],
    });

  it.each([
    ["low", "Level[text.upper()]"],
    [" low ", "Level[text.strip().upper()]"],
    ["very-high", 'Level[text.replace("-", "_").upper()]'],
  ])("%j", async (key, wanted) => {
    expect(await (await of(key)).fixed(enumMemberRecipe, "app/level.py")).toContain(wanted);
  });

  it("is no key of a dictionary, and one that no member has is left to people", async () => {
    const fault = await of("medium");
    expect([...fault.patches(enumMemberRecipe), ...fault.patches(missingKeyRecipe)]).toEqual([]);
  });
});
