import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

const MESSAGE = "unsupported operand type(s) for *: 'decimal.Decimal' and 'float'";

const CLASS = `from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Fare:
    zone: str
    per_km: Decimal
`;

/** The file after the repair of \`km * …\` in \`app/trip.py\`. */
async function repaired(fares: string, read: string, path = "app/fares.py"): Promise<string | null> {
  const trip = `from app.fares import FARES


def total(km, fare, zone):
    return km * ${read}
`;
  const fault = await givenFault({
    files: { "app/__init__.py": "", "app/fares.py": fares, "app/trip.py": trip },
    type: "TypeError",
    message: MESSAGE,
    trace: [["app/trip.py", "return km"]],
  });
  return fault.fixed(contractRecipe, path);
}

describe("a float that a Decimal meets", () => {
  it.each([
    [
      "a field that is declared as Decimal, by place",
      `${CLASS}\n\nFARES = {"a": Fare("a", Decimal("1.10")), "b": Fare("b", 0.9)}\n`,
      "fare.per_km",
      'Fare("b", Decimal("0.9"))',
    ],
    [
      "a field that is declared as Decimal, by name, at all its places",
      `${CLASS}\n\nFARES = [Fare(zone="a", per_km=1.10), Fare(zone="b", per_km=0.9)]\n`,
      "fare.per_km",
      '[Fare(zone="a", per_km=Decimal("1.10")), Fare(zone="b", per_km=Decimal("0.9"))]',
    ],
    [
      "an entry of a table whose other rows are exact",
      'from decimal import Decimal\n\nFARES = {"a": {"per_km": Decimal("1.10")}, "b": {"per_km": 0.9}}\n',
      'fare["per_km"]',
      '"b": {"per_km": Decimal("0.9")}',
    ],
    [
      "a value of a table whose other values are exact",
      'from decimal import Decimal\n\nFARES = {"a": Decimal("1.10"), "b": 0.9}\n',
      "FARES[zone]",
      '"b": Decimal("0.9")}',
    ],
  ])("is written down exactly: %s", async (_name, fares, read, wanted) => {
    expect(await repaired(fares, read)).toContain(wanted);
  });

  it.each([
    ["all its kin are floats", 'FARES = {"a": 1.10, "b": 0.9}\n', "FARES[zone]", "Decimal(str(FARES[zone]))"],
    [
      "it comes from outside",
      `${CLASS}\n\nFARES = [Fare("a", Decimal("1.10"))]\n\n\ndef read(row):\n    return Fare(row["zone"], row["per_km"])\n`,
      "fare.per_km",
      "Decimal(str(fare.per_km))",
    ],
  ])("becomes exact where the two meet, where %s", async (_name, fares, read, wanted) => {
    expect(await repaired(fares, read, "app/trip.py")).toContain(wanted);
  });
});

describe("of two operations on a line", () => {
  it("the one that the message names is mended", async () => {
    const source = `from decimal import Decimal

MARGINS = {"books": Decimal("0.1")}


def priced(price, group):
    return price * (1 + MARGINS[group])
`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "TypeError",
      message: "unsupported operand type(s) for *: 'float' and 'decimal.Decimal'",
      trace: [["app.py", "return price"]],
    });
    expect(await fault.fixed(contractRecipe, "app.py")).toContain(
      "return Decimal(str(price)) * (1 + MARGINS[group])",
    );
  });
});
