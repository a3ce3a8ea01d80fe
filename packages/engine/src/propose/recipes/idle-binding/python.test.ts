import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { idleBindingRecipe } from "./index.ts";

interface Given {
  readonly source: string;
  readonly line: string;
  readonly type: string;
  readonly message: string;
}

async function fixed({ source, line, type, message }: Given): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/a.py": source },
    type,
    message,
    trace: [["app/a.py", line]],
  });
  return fault.fixed(idleBindingRecipe, "app/a.py");
}

async function becomes(given: Given, before: string, after: string): Promise<void> {
  expect(await fixed(given)).toBe(given.source.replace(before, after));
}

describe("a name that is made from itself", () => {
  const unbound = {
    type: "UnboundLocalError",
    message: "cannot access local variable 'zone' where it is not associated with a value",
    line: "ZONES[zone]",
  };

  it("is made from the parameter that nobody reads", async () => {
    const source =
      'ZONES = {"n": {"base": 4}}\n\n\ndef quote(code, kilos):\n    zone = ZONES[zone]\n    return zone["base"] * kilos\n';
    await becomes({ ...unbound, source }, "ZONES[zone]", "ZONES[code]");
  });

  it("stays where two parameters are not read", async () => {
    const source =
      'ZONES = {"n": {"base": 4}}\n\n\ndef quote(code, kilos):\n    zone = ZONES[zone]\n    return zone["base"]\n';
    expect(await fixed({ ...unbound, source })).toBeNull();
  });
});

describe("a call of the same function with the same values", () => {
  it("goes on with what was made from the value", async () => {
    const source =
      'def path_to(key):\n    before = MODULES[key]["after"]\n    if before is None:\n        return [key]\n    return path_to(key) + [key]\n';
    await becomes(
      {
        source,
        line: "path_to(key) + [key]",
        type: "RecursionError",
        message: "maximum recursion depth exceeded",
      },
      "return path_to(key)",
      "return path_to(before)",
    );
  });

  it("goes on with the entry of the loop", async () => {
    const source =
      'def size(folder):\n    count = 1\n    for child in folder["children"]:\n        count += size(folder)\n    return count\n';
    await becomes(
      {
        source,
        line: "+= size(folder)",
        type: "RecursionError",
        message: "maximum recursion depth exceeded",
      },
      "+= size(folder)",
      "+= size(child)",
    );
  });
});

describe("a name that is declared nowhere", () => {
  it("is the variable that was only asked about, where a number is shown", async () => {
    const source =
      'DECK = 6.0\n\n\ndef board(truck, plate):\n    metres = float(truck)\n    if metres > DECK:\n        return f"{plate}: {size:.1f} m for {DECK}"\n    return plate\n';
    await becomes(
      { source, line: "size:.1f", type: "NameError", message: "name 'size' is not defined" },
      "{size:",
      "{metres:",
    );
  });

  it("is none of the variables where its parts are read", async () => {
    const source =
      "def take(stock, verbose):\n    if verbose:\n        tracker.note(stock)\n    return stock\n";
    expect(
      await fixed({
        source,
        line: "tracker.note",
        type: "NameError",
        message: "name 'tracker' is not defined",
      }),
    ).toBeNull();
  });
});

describe("a value from which something was made that nobody uses", () => {
  it.each([
    {
      of: "a text that was parsed",
      source:
        "import json\n\n\ndef read(body):\n    record = json.loads(body)\n    return f\"{body['sensor']}\"\n",
      line: "body['sensor']",
      message: "string indices must be integers, not 'str'",
      before: "{body['sensor']}",
      after: "{record['sensor']}",
    },
    {
      of: "a list that is walked",
      source:
        'def total(lines):\n    cents = 0\n    for line in lines:\n        cents += lines["price"]\n    return cents\n',
      line: 'lines["price"]',
      message: "list indices must be integers or slices, not str",
      before: 'lines["price"]',
      after: 'line["price"]',
    },
    {
      of: "an id by which something was found",
      source:
        'def greet(user_id):\n    user = USERS.get(user_id)\n    if user is None:\n        raise LookupError(user_id)\n    return user_id["name"]\n',
      line: 'user_id["name"]',
      message: "'int' object is not subscriptable",
      before: 'user_id["name"]',
      after: 'user["name"]',
    },
    {
      of: "a list of which some were taken",
      source:
        "def mean(readings):\n    known = [one for one in readings if one is not None]\n    if not known:\n        return None\n    return sum(readings) / len(readings)\n",
      line: "sum(readings)",
      message: "unsupported operand type(s) for +: 'int' and 'NoneType'",
      before: "sum(readings) / len(readings)",
      after: "sum(known) / len(known)",
    },
  ])("is $of", async ({ source, line, message, before, after }) => {
    await becomes({ source, line, type: "TypeError", message }, before, after);
  });

  it("stays where what was made is used", async () => {
    const source =
      'def greet(user_id):\n    user = USERS.get(user_id)\n    note(user)\n    return user_id["name"]\n';
    expect(
      await fixed({
        source,
        line: 'user_id["name"]',
        type: "TypeError",
        message: "'int' object is not subscriptable",
      }),
    ).toBeNull();
  });

  it("is no answer to whether there is one", async () => {
    const source =
      "def number(text):\n    is_there = text in KNOWN\n    if not is_there:\n        return None\n    return int(text)\n";
    expect(
      await fixed({
        source,
        line: "int(text)",
        type: "ValueError",
        message: "invalid literal for int() with base 10: 'x'",
      }),
    ).toBeNull();
  });
});

it("what is handed over is what the parameter is named after, where that lies there unread", async () => {
  const source =
    'def named(row, names):\n    return names[row["id"]]\n\n\ndef merged(rows, names):\n    return [named(row, row) for row in rows]\n';
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "KeyError",
    message: "1",
    trace: [
      ["app/a.py", "named(row, row)"],
      ["app/a.py", 'names[row["id"]]'],
    ],
  });
  expect(await fault.fixed(idleBindingRecipe, "app/a.py")).toBe(source.replace("(row, row)", "(row, names)"));
});

it("a field of the class is no variable in its methods", async () => {
  const source =
    "class Owner:\n    last_name = None\n\n    def full(self):\n        return 'Mr ' + self.last_name\n";
  const message = 'can only concatenate str (not "NoneType") to str';
  expect(await fixed({ source, line: "self.last_name", type: "TypeError", message })).toBeNull();
});
