import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { twinCheckRecipe } from "./index.ts";

interface Given {
  readonly files: Readonly<Record<string, string>>;
  readonly type: string;
  readonly message: string;
  readonly line: string;
  readonly path?: string;
}

async function fixed({ files, type, message, line, path = Object.keys(files)[0] ?? "" }: Given) {
  const fault = await givenFault({ files, type, message, trace: [[path, line]] });
  return fault.patches(twinCheckRecipe).length > 0 ? fault.fixed(twinCheckRecipe, path) : null;
}

const HIVES = `def latest_harvest(name):
    found = store.harvests(name)
    if not found:
        raise NotThere("no harvest yet")
    return found[-1]


def latest_inspection(name):
    return store.inspections(name)[-1]
`;

const LOCKERS = `class Lockers:
    def rent(self, number, member):
        if number in self.rented:
            raise Conflict(f"locker {number} is taken")
        self.rented[number] = member

    def release(self, number, member):
        del self.rented[number]

    def give_back(self, number, member):
        if number not in self.keys:
            raise Conflict(f"key {number} is not out")
        del self.keys[number]
`;

const TIPS = `def hours(shift):
    return sum(worker["hours"] for worker in shift["workers"])


def per_hour(shift):
    return round(shift["tips"] / hours(shift), 2)


def per_head(shift):
    heads = len(shift["workers"])
    if heads == 0:
        return 0.0
    return round(shift["tips"] / heads, 2)
`;

const LINES = `def vehicles(lines):
    for line in lines:
        line = line.strip()
        if line.startswith("#"):
            continue
        plate, length, passengers = line.split(";")
        yield plate, float(length), int(passengers)


def bookings(lines):
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        number, plate = line.split(";")
        yield number, plate
`;

describe("a piece of code whose twin asks first", () => {
  it("asks whether a list has items, in its own words", async () => {
    const given = {
      files: { "hives.py": HIVES },
      type: "IndexError",
      message: "list index out of range",
      line: "store.inspections(name)[-1]",
    };
    expect(await fixed(given)).toContain(`def latest_inspection(name):
    found = store.inspections(name)
    if not found:
        raise NotThere("no inspection yet")
    return found[-1]
`);
  });

  it("asks whether an entry is there, and calls the thing what others of the class call it", async () => {
    const given = {
      files: { "lockers.py": LOCKERS },
      type: "KeyError",
      message: "12",
      line: "del self.rented[number]",
    };
    expect(await fixed(given)).toContain(`        if number not in self.rented:
            raise Conflict(f"locker {number} is not out")
        del self.rented[number]`);
  });

  it("asks whether there is anything to divide by", async () => {
    const given = {
      files: { "tips.py": TIPS },
      type: "ZeroDivisionError",
      message: "division by zero",
      line: "hours(shift), 2",
    };
    expect(await fixed(given)).toContain(`    total = hours(shift)
    if total == 0:
        return 0.0
    return round(shift["tips"] / total, 2)`);
  });

  it("asks one thing more where it leaves in the same way already", async () => {
    const given = {
      files: { "lines.py": LINES },
      type: "ValueError",
      message: "not enough values to unpack (expected 3, got 1)",
      line: "plate, length, passengers =",
    };
    expect(await fixed(given)).toContain(`        if not line or line.startswith("#"):
            continue
        plate, length, passengers`);
  });

  it.each([
    [
      "the twins do different things",
      `${HIVES}\n\ndef latest_loss(name):\n    found = store.losses(name)\n    if not found:\n        return None\n    return found[-1]\n`,
    ],
    [
      "the other one is another piece of code",
      HIVES.replace("found = store.harvests(name)", "found = read(PATH)"),
    ],
    [
      "it is asked already",
      HIVES.replace(
        "    return store.insp",
        "    if not store.inspections(name):\n        return None\n    return store.insp",
      ),
    ],
  ])("is left where %s", async (_, source) => {
    const given = {
      files: { "hives.py": source },
      type: "IndexError",
      message: "list index out of range",
      line: "store.inspections(name)[-1]",
    };
    expect(await fixed(given)).toBeNull();
  });
});

const SCORES = `def share(part, whole):
    if whole == 0:
        return 0.0
    return part / whole


def favourable(values):
    good = [value for value in values if value >= 4]
    return len(good) / len(values)
`;

describe("an expression that a careful function gives as well", () => {
  const divided = { type: "ZeroDivisionError", message: "division by zero", line: "len(good) / len(values)" };

  it("is asked of that function", async () => {
    expect(await fixed({ files: { "scores.py": SCORES }, ...divided })).toContain(
      "    return share(len(good), len(values))",
    );
  });

  it("is asked of that function wherever it stands", async () => {
    const [first = "", second = ""] = SCORES.split("\n\n\n");
    const files = { "scores.py": second, "numbers.py": first };
    const made = await fixed({ files: { ...files, "numbers.py": `${first}\n` }, ...divided });
    expect(made).toMatch(/import .*(?:numbers|share)/);
    expect(made).toContain("share(len(good), len(values))");
  });

  it.each([
    ["it asks nothing", SCORES.replace("    if whole == 0:\n        return 0.0\n", "")],
    ["it gives something else", SCORES.replace("return part / whole", "return 100 * part / whole")],
    [
      "two functions give it",
      `${SCORES}\n\ndef rate(part, whole):\n    return part / whole if whole else None\n`,
    ],
  ])("is left where %s", async (_, source) => {
    expect((await fixed({ files: { "scores.py": source }, ...divided })) ?? "").not.toContain("share(len");
  });
});

const STATS = `def spread(values):
    if not values:
        return None
    return max(values) - min(values)


def drift(values):
    return values[-1] - values[0]


def summary(values):
    return {"spread": spread(values), "drift": drift(values)}
`;

describe("a function that is given the same as those beside it", () => {
  const given = (source: string) => ({
    files: { "stats.py": source },
    type: "IndexError",
    message: "list index out of range",
    line: "values[-1] - values[0]",
  });

  it("leaves as they do where there is nothing of it", async () => {
    expect(await fixed(given(STATS))).toContain(`def drift(values):
    if not values:
        return None
    return values[-1]`);
  });

  it.each([
    ["nobody asks both of the same", STATS.replace("drift(values)}", "drift(others)}")],
    ["it gives something of another kind", STATS.replace("return None", 'return "-"')],
  ])("is left where %s", async (_, source) => {
    expect(await fixed(given(source))).toBeNull();
  });
});
