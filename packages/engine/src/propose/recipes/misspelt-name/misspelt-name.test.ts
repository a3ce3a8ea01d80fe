import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { misspeltNameRecipe } from "./index.ts";

const USER =
  "class User:\n    def __init__(self, user_name, mail):\n        self.user_name = user_name\n        self.mail = mail\n";

describe("an attribute", () => {
  it("is spelt as its class spells it, whichever letter slipped", async () => {
    const slip = fc.record({ at: fc.integer({ min: 0, max: 8 }), letter: fc.constantFrom("q", "z", "k") });
    await fc.assert(
      fc.asyncProperty(slip, async ({ at, letter }) => {
        const wrong = `user_name`.slice(0, at) + letter + `user_name`.slice(at + 1);
        const fault = await givenFault({
          files: {
            "app/users.py": USER,
            "app/greet.py": `def greet(user):\n    return user.${wrong}.title()\n`,
          },
          type: "AttributeError",
          message: `'User' object has no attribute '${wrong}'`,
          trace: [["app/greet.py", "return user."]],
        });
        expect(await fault.fixed(misspeltNameRecipe, "app/greet.py")).toContain(
          "return user.user_name.title()",
        );
      }),
      { numRuns: 20 },
    );
  });

  it("is left alone where nothing near it exists", async () => {
    const fault = await givenFault({
      files: { "app/users.py": USER, "app/greet.py": "def greet(user):\n    return user.phone\n" },
      type: "AttributeError",
      message: "'User' object has no attribute 'phone'",
      trace: [["app/greet.py", "user.phone"]],
    });
    expect(fault.patches(misspeltNameRecipe)).toEqual([]);
  });
});

describe("a name", () => {
  it.each([
    [
      "is that of a variable",
      "def total(prices):\n    result = sum(prices)\n    return reslt\n",
      "reslt",
      "    return result\n",
    ],
    [
      "is that of a parameter",
      "def total(prices):\n    return sum(price)\n",
      "price",
      "    return sum(prices)\n",
    ],
    [
      "is a member of the object",
      "class A:\n    def rate(self):\n        return 1\n\n    def gross(self):\n        return rate() + 1\n",
      "rate",
      "        return self.rate() + 1\n",
    ],
  ])("%s", async (_name, source, name, wanted) => {
    const lines = source.split("\n").filter((line) => new RegExp(`\\b${name}\\b`).test(line));
    const fault = await givenFault({
      files: { "app/a.py": source },
      type: "NameError",
      message: `name '${name}' is not defined`,
      trace: [["app/a.py", (lines.at(-1) ?? "").trim()]],
    });
    expect(await fault.fixed(misspeltNameRecipe, "app/a.py")).toContain(wanted);
  });

  it("is imported from where the project defines it", async () => {
    const fault = await givenFault({
      files: {
        "app/status.py": "class OrderStatus:\n    OPEN = 1\n",
        "app/orders.py": "import json\n\n\ndef first():\n    return OrderStatus.OPEN\n",
      },
      type: "NameError",
      message: "name 'OrderStatus' is not defined",
      trace: [["app/orders.py", "OrderStatus.OPEN"]],
    });
    expect(await fault.fixed(misspeltNameRecipe, "app/orders.py")).toContain(
      "from app.status import OrderStatus\n",
    );
  });
});
