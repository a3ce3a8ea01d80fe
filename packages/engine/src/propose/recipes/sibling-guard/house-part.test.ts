import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const KEY = "'NoneType' object is not subscriptable";

function of(names: string, line: string, error: readonly [string, string] = ["TypeError", KEY]) {
  return givenFault({
    files: {
      "desk/__init__.py": "",
      "desk/names.py": names,
      "desk/lines.py": `from desk import names\n\n\ndef first(loan):\n    return names.reader(loan["reader"])\n\n\ndef second(loan):\n    ${line}\n`,
    },
    type: error[0],
    message: error[1],
    trace: [["desk/lines.py", line]],
  });
}

describe("a part of what may be None, which a function of the house tells", () => {
  it.each([
    [
      "by a conditional expression",
      'def reader(who):\n    return who["name"] if who else "nobody"\n',
      'return "Lent to " + loan["reader"]["name"]',
      'return "Lent to " + names.reader(loan["reader"])',
      undefined,
    ],
    [
      "by a guard, in a text with other quotes",
      'def reader(who):\n    if who is None:\n        return "nobody"\n    return who["name"]\n',
      "return f\"Lent to {loan['reader']['name']}!\"",
      "return f\"Lent to {names.reader(loan['reader'])}!\"",
      undefined,
    ],
    [
      "of an object",
      'def reader(who):\n    return "nobody" if who is None else who.name\n',
      "return loan.reader.name.upper()",
      "return names.reader(loan.reader).upper()",
      ["AttributeError", "'NoneType' object has no attribute 'name'"] as const,
    ],
  ])("is told by it, %s", async (_, names, line, wanted, error) => {
    const fault = await of(names, line, error);
    expect(await fault.fixed(siblingGuardRecipe, "desk/lines.py")).toContain(wanted);
  });

  it.each([
    ["tells another part", 'def reader(who):\n    return who["mail"] if who else "nobody"\n'],
    ["tells more than the part", 'def reader(who):\n    return "@" + who["name"] if who else "nobody"\n'],
    ["does not ask whether it is there", 'def reader(who):\n    return who["name"]\n'],
  ])("is left where the function %s", async (_, names) => {
    const fault = await of(names, 'return "Lent to " + loan["reader"]["name"]');
    expect((await fault.fixed(siblingGuardRecipe, "desk/lines.py")) ?? "").not.toContain(
      '"Lent to " + names.reader',
    );
  });
});
