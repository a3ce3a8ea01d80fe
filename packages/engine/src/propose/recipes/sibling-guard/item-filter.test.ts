import { describe, expect, it } from "vitest";
import { customaryRecipe } from "../customary/index.ts";
import { givenFault } from "../fault/open-fault.testing.ts";
import { zeroDivisionRecipe } from "../zero-division/index.ts";
import { siblingGuardRecipe } from "./index.ts";

const MODEL = `class Trip:
    def __init__(self, litres, km):
        self.litres = litres
        self.km = km

    @property
    def driven(self):
        return self.km > 0
`;
const ZERO: [string, string] = ["ZeroDivisionError", "division by zero"];

function of(source: string, line: string, error: [string, string], model: string | null = MODEL) {
  return givenFault({
    files: { "fleet/__init__.py": "", "fleet/usage.py": source, ...(model && { "fleet/model.py": model }) },
    type: error[0],
    message: error[1],
    trace: [["fleet/usage.py", line]],
  });
}

const USAGE = `from fleet.model import Trip


def farthest(trips: list[Trip]):
    return sorted([trip for trip in trips if trip.driven], key=lambda trip: -trip.km)


def usage(trips: list[Trip]):
    return [(one.litres, 100 * one.litres / one.km) for one in trips]
`;

describe("items that cannot be used are left out as another function leaves them out", () => {
  it("by a property of their class, in a comprehension", async () => {
    const fault = await of(USAGE, "100 * ", ZERO);
    expect(await fault.fixed(siblingGuardRecipe, "fleet/usage.py")).toContain(
      "100 * one.litres / one.km) for one in trips if one.driven]",
    );
    expect(fault.patches(siblingGuardRecipe)[0]).toMatchObject({ basis: "house" });
    // No number is made up where the house has its way.
    expect(fault.patches(zeroDivisionRecipe)).toEqual([]);
    expect(fault.patches(customaryRecipe)).toEqual([]);
  });

  it("by a method that says the opposite, in a loop", async () => {
    const model = MODEL.replace(
      "    @property\n    def driven(self):\n        return self.km > 0",
      "    def stood(self):\n        return self.km == 0",
    );
    const source = `def longest(trips):
    far = []
    for trip in trips:
        if trip.stood():
            continue
        far.append(trip.km)
    return far


def usage(trips):
    found = {}
    for trip in trips:
        share = trip.litres / trip.km
        found[trip] = share
    return found
`;
    const fault = await of(`from fleet.model import Trip\n\n\n${source}`, "share = trip", ZERO, model);
    expect(await fault.fixed(siblingGuardRecipe, "fleet/usage.py")).toContain(
      "    for trip in trips:\n        if trip.stood():\n            continue\n        share = ",
    );
  });

  it("by a condition on an attribute that may be None, beside a condition of its own", async () => {
    const source = `def drivers(trips):
    return [t.driver.name for t in trips if t.driver is not None]


def initials(trips):
    return [trip.driver.name[0] for trip in trips if trip.km > 3]
`;
    const fault = await of(source, "name[0]", [
      "AttributeError",
      "'NoneType' object has no attribute 'name'",
    ]);
    expect(await fault.fixed(siblingGuardRecipe, "fleet/usage.py")).toContain(
      "for trip in trips if trip.driver is not None and trip.km > 3]",
    );
  });

  it("by a key that a record has or has not", async () => {
    const source = `def priced(rows):
    return [row for row in rows if "price" in row]


def prices(rows):
    for row in rows:
        print(row["price"])
`;
    const fault = await of(source, "print", ["KeyError", "'price'"]);
    expect(await fault.fixed(siblingGuardRecipe, "fleet/usage.py")).toContain(
      '    for row in rows:\n        if "price" not in row:\n            continue\n        print',
    );
  });
});

describe("items are not left out", () => {
  it("where the property asks for something else", async () => {
    const fault = await of(USAGE, "100 * ", ZERO, MODEL.replace("self.km > 0", "self.litres > 0"));
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where nobody filters by it", async () => {
    const fault = await of(USAGE.replace(" if trip.driven", ""), "100 * ", ZERO);
    expect(fault.patches(siblingGuardRecipe)).toEqual([]);
  });

  it("and a number in the place of one is known to be made up", async () => {
    const fault = await of(USAGE.replace(" if trip.driven", ""), "100 * ", ZERO);
    const made = [...fault.patches(zeroDivisionRecipe), ...fault.patches(customaryRecipe)];
    const guesses = made.filter(({ basis }) => basis === "guess");
    expect(guesses).not.toEqual([]);
    expect(guesses.every((one) => one.isMadeUpNumber)).toBe(true);
  });

  it("where only a figure leaves them out, and this is a list of all", async () => {
    const source = USAGE.replace(
      "sorted([trip for trip in trips if trip.driven], key=lambda trip: -trip.km)",
      "min(trip.km for trip in trips if trip.driven)",
    );
    expect((await of(source, "100 * ", ZERO)).patches(siblingGuardRecipe)).toEqual([]);
  });

  it("where the file shows a value in its place", async () => {
    const source = `${USAGE}\n\ndef pace(trip):\n    return trip.litres / trip.km if trip.km else None\n`;
    expect((await of(source, "100 * one", ZERO)).patches(siblingGuardRecipe)).toEqual([]);
  });
});
