import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

/** The files after the repair of a reader of `app/records.py`; null where nothing is proposed. */
async function repaired(
  records: string,
  reader: string,
  line: string,
  [type, message]: readonly [string, string],
): Promise<ReadonlyMap<string, string> | null> {
  const fault = await givenFault({
    files: { "app/__init__.py": "", "app/records.py": records, "app/reader.py": reader },
    type,
    message,
    trace: [["app/reader.py", line]],
  });
  const [first] = fault.patches(contractRecipe);
  return first ? fault.after(first) : null;
}

const DECIMALS: readonly [string, string] = [
  "TypeError",
  "unsupported operand type(s) for +: 'decimal.Decimal' and 'float'",
];

describe("a field that is filled as it comes, beside one of the same type that is converted", () => {
  it("is filled in the form of its neighbour, by keyword, and the reader stays", async () => {
    const records = `from decimal import Decimal
from typing import NamedTuple


class Fee(NamedTuple):
    name: str
    base: Decimal
    extra: Decimal


def _exact(value):
    return Decimal(str(value))


def fee_of(name, raw):
    return Fee(name, base=_exact(raw["base"]), extra=raw.get("extra", 0))
`;
    const reader = "def due(fee, count):\n    return fee.base * count + fee.extra\n";
    const files = await repaired(records, reader, "fee.extra", DECIMALS);
    expect(files?.get("app/records.py")).toContain(
      'Fee(name, base=_exact(raw["base"]), extra=_exact(raw.get("extra", 0)))',
    );
    expect(files?.get("app/reader.py")).toBe(reader);
  });

  it("is filled so by place too: a date of a dataclass", async () => {
    const records = `from dataclasses import dataclass
from datetime import date


@dataclass
class Stay:
    room: str
    start: date
    end: date


def read(row):
    return Stay(row["room"], date.fromisoformat(row["start"]), row["end"])
`;
    const files = await repaired(
      records,
      "def nights(stay):\n    return stay.end - stay.start\n",
      "stay.end",
      ["TypeError", "unsupported operand type(s) for -: 'str' and 'datetime.date'"],
    );
    expect(files?.get("app/records.py")).toContain(
      'Stay(row["room"], date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))',
    );
  });

  it("is filled so where it is a member of an enumeration", async () => {
    const records = `from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    LOW = "low"
    HIGH = "high"


@dataclass
class Alarm:
    level: Level
    former: Level


def alarm_of(raw):
    return Alarm(level=Level(raw["level"]), former=raw["former"])
`;
    const files = await repaired(
      records,
      "def line(alarm):\n    return alarm.former.value\n",
      "alarm.former.value",
      ["AttributeError", "'str' object has no attribute 'value'"],
    );
    expect(files?.get("app/records.py")).toContain('former=Level(raw["former"]))');
  });
});

describe("is left as it is", () => {
  const records = (fields: string, filled: string) => `from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Fee:
${fields}

def fee_of(raw):
    return Fee(${filled})
`;
  const fields = "    base: Decimal\n    extra: Decimal\n";

  it.each([
    ["where what comes may be None", fields, 'base=Decimal(raw["base"]), extra=raw.get("extra")'],
    ["where no field of its type is converted", fields, 'base=raw["base"], extra=raw["extra"]'],
    [
      "where it is declared as something else",
      "    base: Decimal\n    extra: float\n",
      'base=Decimal(raw["base"]), extra=raw["extra"]',
    ],
  ])("%s", async (_, declared, filled) => {
    const text = records(declared, filled);
    const files = await repaired(
      text,
      "def due(fee):\n    return fee.base + fee.extra\n",
      "fee.extra",
      DECIMALS,
    );
    expect(files?.get("app/records.py") ?? text).toBe(text);
  });
});
