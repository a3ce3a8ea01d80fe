import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { unboundVariableRecipe } from "./index.ts";

const PRICE = `def price(kind, member):
    if kind == "day":
        discount = 200 if member else 0
    elif kind == "evening":
        discount = 0
    elif kind == "press":
        print("press")
    else:
        raise ValueError(kind)
    return 700 - discount
`;

async function given(source: string) {
  const fault = await givenFault({
    files: { "price.py": source },
    type: "UnboundLocalError",
    message: "cannot access local variable 'discount' where it is not associated with a value",
    trace: [["price.py", "700 - discount"]],
  });
  return fault.patches(unboundVariableRecipe).some(({ basis }) => basis !== "guess")
    ? fault.fixed(unboundVariableRecipe, "price.py")
    : null;
}

describe("a branch that sets nothing beside one that says so", () => {
  it("sets the same nothing", async () => {
    expect(await given(PRICE)).toContain('        print("press")\n        discount = 0\n');
  });

  it.each([
    ["each branch has a value of its own", PRICE.replace("discount = 0\n", "discount = 50\n")],
    ["some ways have no branch", PRICE.replace("    else:\n        raise ValueError(kind)\n", "")],
    [
      "two branches set nothing",
      PRICE.replace("    else:\n", '    elif kind == "week":\n        print("week")\n    else:\n'),
    ],
    [
      "there are several kinds of nothing",
      PRICE.replace("discount = 200 if member else 0", "discount = None"),
    ],
  ])("is left where %s", async (_, source) => {
    expect(await given(source)).toBeNull();
  });
});
