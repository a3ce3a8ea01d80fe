import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

describe("a part that is absent and written by a helper", () => {
  const people = (type: string) => `from dataclasses import dataclass
from datetime import date
from typing import Optional


@dataclass
class Person:
    name: str
    left: ${type}


def written(day):
    return day.strftime("%d.%m.%Y")


def as_json(person):
    return {"name": person.name, "left": written(person.left)}
`;
  const basisFor = async (type: string) => {
    const fault = await givenFault({
      files: { "people.py": people(type) },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'strftime'",
      trace: [
        ["people.py", 'return {"name": person.name'],
        ["people.py", 'return day.strftime("%d.%m.%Y")'],
      ],
      locals: { day: null },
    });
    return fault.patches(contractRecipe)[0]?.basis;
  };

  it.each(["Optional[date] = None", "date | None = None"])(
    "is null where it is declared so: %s",
    async (type) => {
      expect(await basisFor(type)).toBe("house");
    },
  );

  it("is left alone where it is declared as always there", async () => {
    expect(await basisFor("date")).toBeUndefined();
  });
});

describe("what is left open beside what it comes on top of", () => {
  const basisFor = async (sum: string, sign: string) => {
    const fault = await givenFault({
      files: { "pay.py": `def gross(employee):\n    return ${sum}\n` },
      type: "TypeError",
      message: `unsupported operand type(s) for ${sign}: 'int' and 'NoneType'`,
      trace: [["pay.py", sum]],
      locals: { employee: { salary: 10, bonus: null, deductions: null, rate: null } },
    });
    return fault.patches(contractRecipe)[0]?.basis;
  };

  it("adds nothing", async () => {
    expect(await basisFor('employee["salary"] + employee["bonus"]', "+")).toBe("standard");
  });

  it.each([
    ['employee["salary"] - employee["deductions"]', "-"],
    ['employee["salary"] + employee["rate"]', "+"],
  ])("is no more than a guess where it goes off, or is no extra: %s", async (sum, sign) => {
    expect((await basisFor(sum, sign)) ?? "guess").toBe("guess");
  });
});
