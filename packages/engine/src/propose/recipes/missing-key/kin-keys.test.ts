import { describe, expect, it } from "vitest";
import { customaryRecipe } from "../customary/index.ts";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

const TYPED = `from typing import TypedDict


class Boat(TypedDict):
    name: str
    length_m: float
    draught_m: float
    source: str
`;
const TWIN = `def from_form(form):
    return {
        "name": form["name"],
        "length_m": float(form["length"]),
        "draught_m": float(form["draught"]),
        "source": "form",
    }
`;
const READER = `from app.imports import from_agent


def fits(line, berth):
    boat = from_agent(line)
    return boat["length_m"] < berth.length and boat["draught_m"] < berth.depth
`;

async function patchesFor(kin: string, odd: string) {
  const fault = await givenFault({
    files: {
      "app/kinds.py": kin,
      "app/imports.py": `def from_agent(line):
    name, length, draught = line.split(";")
    return {
        "name": name,
        "length_m": float(length),
        ${odd},
        "source": "agent",
    }
`,
      "app/fits.py": READER,
    },
    type: "KeyError",
    message: "'draught_m'",
    trace: [["app/fits.py", 'boat["draught_m"]']],
  });
  const [first] = fault.patches(missingKeyRecipe);
  const hidden = fault.patches(customaryRecipe).length;
  return { hidden, fixed: await fault.fixed(missingKeyRecipe, "app/imports.py"), basis: first?.basis };
}

describe("a key in quite another spelling, in a dictionary that has all else in common with its kind", () => {
  it.each([
    ["a class declares them", TYPED, '"draft_m": float(draught)'],
    ["another one is written so", TWIN, '"draft_m": float(draught)'],
    ["another one is written so, and the name alone is alike", TWIN, '"draft_m": float(line[-3:])'],
    ["a class declares them, and the value is made from what is missing", TYPED, '"keel": float(draught)'],
  ])("is spelt as its kind spells it: %s", async (_name, kin, odd) => {
    const { fixed, basis, hidden } = await patchesFor(kin, odd);
    expect(fixed).toContain(odd.replace(/^"\w+"/, '"draught_m"'));
    expect(basis).toBe("house");
    // No reader does without what is there under another name.
    expect(hidden).toBe(0);
  });

  it.each([
    ["is another thing", '"broker": line[-3:]'],
    ["is made from what it is called by", '"depth": max(depth, draught)'],
  ])("is not taken for it where it %s", async (_name, odd) => {
    const { fixed, hidden } = await patchesFor(TYPED, odd);
    expect(hidden).toBeGreaterThan(0);
    expect(fixed ?? "").not.toContain('"draught_m"');
  });

  it("is not taken for it where more than this key is different", async () => {
    const { basis } = await patchesFor(`${TYPED}    flag: str\n`, '"keel": float(draught)');
    expect(basis).not.toBe("house");
  });
});
