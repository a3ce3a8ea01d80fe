import { afterEach, describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf } from "../javascript/investigate.testing.ts";
import { unmetNameRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const nothing = (part: string) => `TypeError: Cannot read properties of undefined (reading '${part}')`;

/** All files of a program once it is repaired; null where nothing is offered. */
async function inNode(
  files: Readonly<Record<string, string>>,
  error: string,
  path: string,
  statement: string,
  at: string,
): Promise<string | null> {
  const found = await investigateJavascript(files, error, [{ path, statement, at }]);
  open.push(found);
  const patch = patchesOf(unmetNameRecipe, found.investigation).find(({ basis }) => basis !== "guess");
  if (!patch) return null;
  return Object.keys(files)
    .map((file) => patched(files, patch, file))
    .join("\n");
}

async function inPython(
  files: Readonly<Record<string, string>>,
  type: string,
  message: string,
  path: string,
  statement: string,
): Promise<string | null> {
  const opened = await givenFault({ files, type, message, trace: [[path, statement]] });
  const patch = opened.patches(unmetNameRecipe).find(({ basis }) => basis !== "guess");
  return patch ? [...(await opened.after(patch)).values()].join("\n") : null;
}

describe("a part that is read and never made, in JavaScript", () => {
  it.each([
    [
      "is the one that is made and never read",
      {
        "store.js": "exports.page = (all) => ({ rows: all.slice(0, 2), total: all.length });\n",
        "show.js":
          'const { page } = require("./store");\nexports.show = (all) => {\n  const { items, total } = page(all);\n  return items.map(String) + total;\n};\n',
      },
      nothing("map"),
      "show.js",
      "items.map",
      "map",
      "const { rows: items, total } = page(all);",
    ],
    [
      "is put into a list where many are read",
      {
        "queue.js":
          'const { perform } = require("./tasks");\nexports.all = (pages) => perform({ task: "read", pages });\nexports.one = (page) => perform({ task: "again", page });\n',
        "tasks.js":
          "exports.perform = ({ task, pages }) => {\n  const done = pages.map(({ number }) => number);\n  return { task, done };\n};\n",
      },
      nothing("map"),
      "tasks.js",
      "pages.map",
      "map",
      'perform({ task: "again", pages: [page] })',
    ],
    [
      "is set later, in the last record of a list",
      {
        "read.js":
          "exports.read = (lines) => {\n  const orders = [];\n  for (const line of lines) {\n    const last = orders[orders.length - 1];\n    if (line.kind === 'order') orders.push({ number: line.number });\n    else Object.assign(last, { adress: { zip: line.zip } });\n  }\n  return orders;\n};\n",
        "shop.js": "exports.order = (number, zip) => ({ number, address: { zip } });\n",
        "routes.js":
          'const { read } = require("./read");\nexports.routes = (lines) => {\n  const orders = read(lines);\n  return orders.map((order) => order.address.zip + order.number);\n};\n',
      },
      nothing("zip"),
      "routes.js",
      "order.address.zip",
      "zip",
      "Object.assign(last, { address: { zip: line.zip } })",
    ],
    [
      "is made under its name where its type declares it",
      {
        "model.ts": "export interface Frame {\n  id: number;\n  size: { width: number };\n}\n",
        "rows.ts":
          'import type { Frame } from "./model.ts";\nexport function fromRow(row: Record<string, number>): Frame {\n  return { id: row.id, measures: { width: row.w } } as unknown as Frame;\n}\n',
        "label.ts":
          'import type { Frame } from "./model.ts";\nimport { fromRow } from "./rows.ts";\nexport function label(row: Record<string, number>): string {\n  const frame: Frame = fromRow(row);\n  return frame.id + \': \' + frame.size.width;\n}\n',
      },
      nothing("width"),
      "label.ts",
      "frame.size.width",
      "width",
      "size: { width: row.w }",
    ],
    [
      "is the one that has the parts that are read of it, whoever else reads that",
      {
        "menu.js":
          'exports.dish = (name) => ({ name, cost: { cents: 450, currency: "EUR" } });\nexports.line = (dish) => dish.cost.currency;\n',
        "dear.js":
          'const { dish } = require("./menu");\nexports.isDear = (name) => {\n  const one = dish(name);\n  return one.price.cents > 500;\n};\n',
      },
      nothing("cents"),
      "dear.js",
      "one.price.cents",
      "cents",
      "one.cost.cents > 500",
    ],
    [
      "is the field with the methods that are called on it",
      {
        "diary.js":
          "class Diary {\n  constructor(owner) {\n    this.owner = owner;\n    this.entries = [];\n  }\n  write(text) {\n    this.entries.push(text + this.owner);\n  }\n  last() {\n    return this.pages.at(-1);\n  }\n}\nexports.Diary = Diary;\n",
      },
      nothing("at"),
      "diary.js",
      "this.pages.at",
      "at(",
      "return this.entries.at(-1);",
    ],
    [
      "is what the project's own data call otherwise",
      {
        "settings.json": '{ "shop": "Moss", "openingHours": ["9-12"] }',
        "greet.js": 'exports.greet = (settings) => settings.shop + settings.hours.join(", ");\n',
      },
      nothing("join"),
      "greet.js",
      "settings.hours.join",
      "join",
      "settings.openingHours.join",
    ],
    [
      "is what its module gives and nobody takes",
      {
        "pairs.js":
          'exports.read = (text) => text.split(";");\nexports.write = (pairs) => pairs.join(";");\n',
        "load.js":
          'const { parse, write } = require("./pairs");\nexports.load = (text) => write(parse(text));\n',
      },
      "TypeError: parse is not a function",
      "load.js",
      "write(parse",
      "parse",
      "const { read, write } = require",
    ],
  ])("%s", async (_name, files, error, path, statement, at, wanted) => {
    expect(await inNode(files, error, path, statement, at)).toContain(wanted);
  });

  it.each([
    [
      "what some of the records have and others lack",
      {
        "notes.js":
          'exports.notes = [\n  { id: 1, text: "milk", tags: ["food"], createdAt: "2026-01-01" },\n  { id: 2, text: "call", createdAt: "2026-01-02" },\n];\n',
        "list.js":
          'const { notes } = require("./notes");\nexports.list = () => notes.map((note) => note.id + note.text + note.tags.join());\n',
      },
      nothing("join"),
      "list.js",
      "note.tags.join",
      "join",
    ],
    [
      "where two are read by nobody",
      {
        "rows.js": "exports.row = (a, b, c) => ({ id: a, left: b, right: c });\n",
        "show.js":
          'const { row } = require("./rows");\nexports.show = () => {\n  const one = row(1, [2], [3]);\n  return one.id + one.middle.join();\n};\n',
      },
      nothing("join"),
      "show.js",
      "one.middle.join",
      "join",
    ],
    [
      "a method of the language",
      {
        "package.json": '{ "name": "app", "private": true }',
        "show.js": "exports.show = (days) => days.map(String).join();\n",
      },
      "TypeError: days.map is not a function",
      "show.js",
      "days.map",
      "map",
    ],
  ])("is not %s", async (_name, files, error, path, statement, at) => {
    expect(await inNode(files, error, path, statement, at)).toBeNull();
  });
});

describe("a part that is read and never made, in Python", () => {
  it.each([
    [
      "is the key that is written and never read",
      {
        "station.py": 'def reading(city, heat):\n    return {"city": city, "celsius": heat}\n',
        "report.py":
          'from station import reading\n\n\ndef line(city, heat):\n    measured = reading(city, heat)\n    return measured["city"] + measured["degrees"]\n',
      },
      "KeyError",
      "'degrees'",
      "report.py",
      'measured["degrees"]',
      'measured["celsius"]',
    ],
    [
      "is the key of the one maker that differs from the others in it alone",
      {
        "guide.py":
          'def walk(town):\n    return {"town": town, "hours": 2, "meeting_point": "station"}\n\n\ndef ride(town):\n    return {"town": town, "hours": 4, "start": "depot"}\n',
        "plan.py":
          "def stops(tours):\n    return [f\"{one['town']} {one['meeting_point']}, {one['hours']}\" for one in tours]\n",
      },
      "KeyError",
      "'meeting_point'",
      "plan.py",
      "one['meeting_point']",
      '"hours": 4, "meeting_point": "depot"',
    ],
    [
      "is the field that nobody reads",
      {
        "parcel.py":
          "from dataclasses import dataclass\n\n\n@dataclass\nclass Parcel:\n    number: str\n    grams: int\n",
        "fees.py": "def fee(parcel):\n    return parcel.number, parcel.weight < 1000\n",
      },
      "AttributeError",
      "'Parcel' object has no attribute 'weight'",
      "fees.py",
      "parcel.weight",
      "parcel.grams < 1000",
    ],
    [
      "is what a query calls otherwise",
      {
        "shelf.py":
          "def spine(db):\n    book = db.execute('select number, title as heading from books').fetchone()\n    return book['number'], book['title']\n",
      },
      "IndexError",
      "No item with that key",
      "shelf.py",
      "book['title']",
      "book['heading']",
    ],
    [
      "is the column of numbers, where a number is made of it",
      {
        "sales.csv": "day,amount\n2026-01-02,12\n",
        "book.py":
          'import csv\n\n\ndef total(file):\n    return sum(int(row["sum"]) for row in csv.DictReader(file))\n',
      },
      "KeyError",
      "'sum'",
      "book.py",
      'row["sum"]',
      'int(row["amount"])',
    ],
    [
      "is what its module has and nobody calls",
      {
        "prices.py":
          "def net_of(lines):\n    return sum(lines)\n\n\ndef with_tax(cents):\n    return cents * 2\n",
        "bill.py":
          "import prices\n\n\ndef bill(lines):\n    return prices.net_of(lines), prices.gross(prices.net_of(lines))\n",
      },
      "AttributeError",
      "module 'prices' has no attribute 'gross'",
      "bill.py",
      "prices.gross",
      "prices.with_tax(prices.net_of(lines))",
    ],
  ])("%s", async (_name, files, type, message, path, statement, wanted) => {
    expect(await inPython(files, type, message, path, statement)).toContain(wanted);
  });

  it("is not what one record of a table lacks and the others have", async () => {
    const files = {
      "table.py":
        'FARES = {\n    "adult": {"cents": 900, "discount": 0, "since": "2024"},\n    "dog": {"cents": 300, "since": "2025"},\n}\n',
      "prices.py":
        'from table import FARES\n\n\ndef price(kind):\n    fare = FARES[kind]\n    return fare["cents"] - fare["discount"]\n',
    };
    expect(await inPython(files, "KeyError", "'discount'", "prices.py", 'fare["discount"]')).toBeNull();
  });
});

describe("a part that is used alike elsewhere", () => {
  it("is the one, whatever it is called", async () => {
    const source = `class Basket:
    def __init__(self):
        self.entries = []
        self.discount = 0

    def add(self, name, cents):
        self.entries.append((name, cents))

    def total(self):
        return sum(cents for _, cents in self.entries) - self.discount

    def describe(self):
        return ", ".join(name for name, _ in self.lines)
`;
    expect(
      await inPython(
        { "basket.py": source },
        "AttributeError",
        "'Basket' object has no attribute 'lines'",
        "basket.py",
        'return ", ".join(name for name, _ in self.lines)',
      ),
    ).toContain("for name, _ in self.entries");
  });
});

describe("two names with a mapper between them", () => {
  it("are both right, and neither is changed", async () => {
    const files = {
      "db.js": `const rows = [{ id: 1, first_name: "Ana" }];
export const all = async () => rows.map((row) => ({ id: row.id, firstName: row.first_name }));
export const one = async (id) => rows.find((row) => row.id === id) ?? null;
`,
      "page.js": `import { all, one } from "./db.js";
export const list = async () => (await all()).map((user) => user.firstName.trim());
export async function show(id) {
  const user = await one(id);
  return user.firstName.toUpperCase();
}
`,
    };
    expect(
      await inNode(files, nothing("toUpperCase"), "page.js", "user.firstName.toUpperCase", "toUpperCase"),
    ).toBeNull();
  });
});

describe("a value that came and is refused", () => {
  const files = {
    "team.js": `import { timeIn, hourIn } from "./clock.js";
const teams = { web: [{ name: "Ana", office: "Oslo" }] };
export const clocks = (team) => teams[team].map(({ name, office }) => ({ name, time: timeIn(office) }));
export const early = (team) => teams[team].filter((member) => hourIn(member.office) < 7);
`,
    "clock.js": `export const timeIn = (office) => office.length;
export const hourIn = (office) => new Intl.DateTimeFormat("en", { timeZone: office }).format();
`,
  };

  it("has met its name", async () => {
    const error = "RangeError: Invalid time zone specified: New York";
    expect(await inNode(files, error, "clock.js", "new Intl", "DateTimeFormat")).toBeNull();
  });
});
