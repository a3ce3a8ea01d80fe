import { describe, expect, it } from "vitest";
import { absentRemovalRecipe } from "./absent-removal/index.ts";
import { calendarDateRecipe } from "./calendar-date/index.ts";
import { contextVariableRecipe } from "./context-variable/index.ts";
import { enumMemberRecipe } from "./enum-member/index.ts";
import { givenFault, type OpenedFault } from "./fault/open-fault.testing.ts";
import { frozenInstanceRecipe } from "./frozen-instance/index.ts";
import { mixedTypesRecipe } from "./mixed-types/index.ts";
import { mutableDefaultRecipe } from "./mutable-default/index.ts";
import { patternGroupRecipe } from "./pattern-group/index.ts";
import { textTemplateRecipe } from "./text-template/index.ts";

/** An error in one file. */
async function inFile(source: string, line: string, type: string, message: string): Promise<OpenedFault> {
  return givenFault({ files: { "app/a.py": source }, type, message, trace: [["app/a.py", line]] });
}

const PATH = "app/a.py";

describe("a template", () => {
  it("is given the value under its own name", async () => {
    const fault = await givenFault({
      files: {
        "app/texts.py":
          'LATE = "Dear {name}, {count} are late."\n\n\ndef late(values):\n    return LATE.format(**values)\n',
        [PATH]:
          'from app.texts import late\n\n\ndef letter(person):\n    return late({"name": person.name, "items": len(person.items)})\n',
      },
      type: "KeyError",
      message: "'count'",
      trace: [
        [PATH, "return late("],
        ["app/texts.py", "return LATE.format"],
      ],
    });
    expect(await fault.fixed(textTemplateRecipe, PATH)).toContain('"count": len(person.items)');
  });

  it("is left alone where nothing tells which value it lacks", async () => {
    const source = 'def text(person):\n    return "{name} {age} {town}".format(name=person, years=3)\n';
    const fault = await inFile(source, "return", "KeyError", "'age'");
    expect(fault.patches(textTemplateRecipe)).toEqual([]);
  });

  it("gets the parameter that was left out, in its place", async () => {
    const source = 'def change(name, old, new):\n    return "%s: %d -> %d" % (name, new)\n';
    const fault = await inFile(source, "return", "TypeError", "not enough arguments for format string");
    expect(await fault.fixed(textTemplateRecipe, PATH)).toContain("% (name, old, new)");
  });

  it("gets its brackets", async () => {
    const source = 'def show(name, value):\n    print("%s: %s" % name, value)\n';
    const fault = await inFile(source, "print", "TypeError", "not enough arguments for format string");
    expect(await fault.fixed(textTemplateRecipe, PATH)).toContain('print("%s: %s" % (name, value))');
  });

  it("shows a pair as one value", async () => {
    const source = 'def show(pair):\n    return "seen: %s" % pair\n';
    const message = "not all arguments converted during string formatting";
    const fault = await inFile(source, "return", "TypeError", message);
    expect(await fault.fixed(textTemplateRecipe, PATH)).toContain('"seen: %s" % (pair,)');
  });

  it("writes a text as the number that its neighbour is read as", async () => {
    const source = "def line(row):\n    return f\"{float(row['weight']):8.2f}{row['price']:8.2f}\"\n";
    const fault = await inFile(
      source,
      "return",
      "ValueError",
      "Unknown format code 'f' for object of type 'str'",
    );
    expect(await fault.fixed(textTemplateRecipe, PATH)).toContain("{float(row['price']):8.2f}");
  });
});

describe("a member of an enumeration", () => {
  const enums =
    'from enum import Enum\n\n\nclass State(Enum):\n    OPEN = "open"\n\n\nclass Kind(Enum):\n    BUG = "bug"\n\n\n';

  it("is read in the form in which others are", async () => {
    const source = `${enums}def read(row):\n    return Kind(row["kind"].strip().lower()), State(row["state"])\n`;
    const fault = await inFile(source, "return", "ValueError", "' Open' is not a valid State");
    expect(await fault.fixed(enumMemberRecipe, PATH)).toContain('State(row["state"].strip().lower())');
    expect(fault.patches(enumMemberRecipe)[0]?.basis).toBe("house");
  });

  it("is not made up where no form of the value is one", async () => {
    const source = `${enums}def read(row):\n    return Kind(row["kind"].lower()), State(row["state"])\n`;
    const fault = await inFile(source, "return", "ValueError", "'odd' is not a valid State");
    expect(fault.patches(enumMemberRecipe)).toEqual([]);
  });

  it("is read as a number where the members are numbers", async () => {
    const source =
      'from enum import IntEnum\n\n\nclass Level(IntEnum):\n    LOW = 1\n\n\ndef read(row):\n    return Level(row["level"])\n';
    const fault = await inFile(source, "return", "ValueError", "'1' is not a valid Level");
    expect(await fault.fixed(enumMemberRecipe, PATH)).toContain('Level(int(row["level"]))');
  });
});

describe("what is removed", () => {
  it("may be gone already, as the house has it", async () => {
    const source =
      "class Room:\n    def sends(self, name):\n        self.typing.discard(name)\n\n    def leave(self, name):\n        self.typing.remove(name)\n";
    const fault = await inFile(source, "self.typing.remove", "KeyError", "'ann'");
    expect(await fault.fixed(absentRemovalRecipe, PATH)).toContain(
      "def leave(self, name):\n        self.typing.discard(name)",
    );
    expect(fault.patches(absentRemovalRecipe)[0]?.basis).toBe("house");
  });

  it("is a guess where the house never removes so", async () => {
    const fault = await inFile(
      "def close(table, key):\n    del table[key]\n",
      "del table",
      "KeyError",
      "'a'",
    );
    expect(fault.patches(absentRemovalRecipe)[0]?.basis).toBe("guess");
  });

  it("is no removal where its value is used", async () => {
    const fault = await inFile(
      "def take(table, key):\n    return table.pop(key)\n",
      "return",
      "KeyError",
      "'a'",
    );
    expect(fault.causes(absentRemovalRecipe)).toEqual([]);
  });
});

describe("a date", () => {
  it("falls on the last day of its month, as the house has it", async () => {
    const source =
      "import calendar\n\n\ndef back(day, year, month):\n    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))\n\n\ndef ahead(day, year, month):\n    return day.replace(year=year, month=month)\n";
    const fault = await inFile(
      source,
      "return day.replace(year=year, month=month)",
      "ValueError",
      "day is out of range for month",
    );
    const fixed = await fault.fixed(calendarDateRecipe, PATH);
    expect(fixed).toContain(
      "def ahead(day, year, month):\n    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))",
    );
  });

  it("that a client names in parts is not moved", async () => {
    const source =
      "from datetime import date\n\n\ndef read(form):\n    return date(int(form['y']), int(form['m']), int(form['d']))\n";
    const fault = await inFile(source, "return", "ValueError", "day is out of range for month");
    expect(fault.patches(calendarDateRecipe)).toEqual([]);
  });
});

describe("an object that cannot be changed", () => {
  const frozen =
    "from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Task:\n    hours: int\n\n\n";

  it("gives way to a changed copy that is given back", async () => {
    const source = `${frozen}def extend(task, hours):\n    task.hours += hours\n    return task\n`;
    const fault = await inFile(
      source,
      "task.hours +=",
      "dataclasses.FrozenInstanceError",
      "cannot assign to field 'hours'",
    );
    const fixed = await fault.fixed(frozenInstanceRecipe, PATH);
    expect(fixed).toContain("    task = replace(task, hours=task.hours + hours)\n    return task");
    expect(fixed).toContain("from dataclasses import dataclass, replace");
  });

  it("is left alone where nobody would see the copy", async () => {
    const source = `${frozen}def extend(task, hours):\n    task.hours = hours\n`;
    const fault = await inFile(
      source,
      "task.hours =",
      "dataclasses.FrozenInstanceError",
      "cannot assign to field 'hours'",
    );
    expect(fault.patches(frozenInstanceRecipe)).toEqual([]);
  });

  it("has no default that all share", async () => {
    const source = "from dataclasses import dataclass\n\n\n@dataclass\nclass Cart:\n    items: list = []\n";
    const message = "mutable default <class 'list'> for field items is not allowed: use default_factory";
    const fault = await inFile(source, "@dataclass", "ValueError", message);
    expect(await fault.fixed(mutableDefaultRecipe, PATH)).toContain(
      "    items: list = field(default_factory=list)",
    );
  });
});

describe("a context variable", () => {
  const head = 'from contextvars import ContextVar\n\nuser = ContextVar("user")\n\n\n';

  it("has the default of its other readers", async () => {
    const source = `${head}def prefix():\n    return user.get("system")\n\n\ndef entry():\n    return {"user": user.get()}\n`;
    const fault = await inFile(source, "return {", "LookupError", "<ContextVar name='user' at 0x7f1a>");
    expect(await fault.fixed(contextVariableRecipe, PATH)).toContain('{"user": user.get("system")}');
  });

  it("has none where the house shows none", async () => {
    const fault = await inFile(
      `${head}def entry():\n    return user.get()\n`,
      "return",
      "LookupError",
      "<ContextVar name='user' at 0x7f1a>",
    );
    expect(fault.patches(contextVariableRecipe)).toEqual([]);
  });
});

it("a group of a pattern is read under its name", async () => {
  const source = `import re\n\nFORM = re.compile(r"^(?P<maker>[A-Z]+)-(?P<number>\\d+)$")\n\n\ndef maker(code):\n    return FORM.match(code).group("maker")\n\n\ndef number(code):\n    found = FORM.match(code)\n    return found.group("no")\n`;
  const fault = await inFile(source, "return found.group", "IndexError", "no such group");
  expect(await fault.fixed(patternGroupRecipe, PATH)).toContain('found.group("number")');
});

describe("values of two types", () => {
  it("a number in front of a text is written out", async () => {
    const fault = await inFile(
      'def line(minute):\n    return minute + "\' Goal"\n',
      "return",
      "TypeError",
      "unsupported operand type(s) for +: 'int' and 'str'",
    );
    expect(await fault.fixed(mixedTypesRecipe, PATH)).toContain('return str(minute) + "\' Goal"');
  });

  it("a path and its part make a path", async () => {
    const fault = await inFile(
      'def thumb(root, name):\n    return root / "thumbs" + name\n',
      "return",
      "TypeError",
      "unsupported operand type(s) for +: 'PosixPath' and 'str'",
    );
    expect(await fault.fixed(mixedTypesRecipe, PATH)).toContain('return root / "thumbs" / name');
  });

  it("a float becomes exact through its text, never as it is", async () => {
    const source =
      'from decimal import Decimal\n\n\nclass Levy:\n    def __init__(self, given):\n        self.percent = Decimal(given["percent"]) if isinstance(given["percent"], str) else given["percent"]\n\n    def on(self, amount):\n        return amount * self.percent\n';
    const fault = await inFile(
      source,
      "return amount",
      "TypeError",
      "unsupported operand type(s) for *: 'decimal.Decimal' and 'float'",
    );
    const texts = await Promise.all(
      fault.patches(mixedTypesRecipe).map(async (patch) => (await fault.after(patch)).get(PATH)),
    );
    expect(texts[0]).toContain('self.percent = Decimal(str(given["percent"]))\n');
    expect(texts.some((text) => /else Decimal\(given/.test(text ?? ""))).toBe(false);
  });
});
