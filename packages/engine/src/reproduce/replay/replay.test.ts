import { afterEach, describe, expect, it, vi } from "vitest";
import { allPassed } from "../../verify/run-outcome.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";
import type { Reproduction } from "../reproducer.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function open(given: Crash): Promise<OpenedCrash> {
  const crash = await openCrash(given);
  opened.push(crash);
  return crash;
}

async function reproduced(crash: OpenedCrash): Promise<Reproduction> {
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction;
}

const PYTEST = { "requirements.txt": "pytest\n", "conftest.py": "" };

/** Laps are read lazily, listed once and then charted: a program without a guard. */
const LAPS: Crash = {
  files: {
    ...PYTEST,
    "laps.py":
      'def parse(lines):\n    for line in lines:\n        team, seconds = line.split(";")\n        yield team, float(seconds)\n\n\ndef teams(laps):\n    return sorted({team for team, _ in laps})\n',
    "stats.py": "def fastest(laps):\n    return min(seconds for _, seconds in laps)\n",
    "show.py":
      'import sys\n\nfrom laps import parse, teams\nfrom stats import fastest\n\nwith open(sys.argv[1]) as log:\n    laps = parse(log)\n    print(teams(laps))\n    print("best", fastest(laps))\n',
    "race.log": "A;10.5\nB;9.5\n",
    "test_stats.py":
      'from stats import fastest\n\n\ndef test_fastest():\n    assert fastest([("A", 3.0)]) == 3.0\n',
  },
  type: "ValueError",
  message: "min() arg is an empty sequence",
  argv: ["show.py", "race.log"],
  trace: [
    ["show.py", 'print("best", fastest(laps))', {}],
    ["stats.py", "return min(", { laps: "<generator object parse at 0x7f1>" }],
  ],
};

/** A worker decodes a message into an object that shows nothing of itself, and hands it on. */
const WORKER: Crash = {
  files: {
    ...PYTEST,
    "mail/__init__.py": "",
    "mail/jobs.py":
      'import json\n\n\nclass Job:\n    def __init__(self, to, parts):\n        self.to = to\n        self.parts = parts\n\n\ndef decode(body):\n    data = json.loads(body)\n    return Job(data["to"], data.get("files"))\n',
    "mail/send.py":
      "def deliver(job, transport):\n    transport.send(job.to, sum(len(part) for part in job.parts))\n",
    "mail/worker.py":
      "from mail.jobs import decode\nfrom mail.send import deliver\n\n\nclass Printer:\n    def send(self, to, size):\n        print(to, size)\n\n\nclass Worker:\n    def __init__(self, queue, transport):\n        self.queue = queue\n        self.transport = transport\n\n    def run(self):\n        for message in self.queue:\n            job = decode(message)\n            deliver(job, self.transport)\n",
    "tests/test_jobs.py":
      'from mail.jobs import decode\n\n\ndef test_decode():\n    assert decode(\'{"to": "a", "files": ["x"]}\').to == "a"\n',
  },
  type: "TypeError",
  message: "'NoneType' object is not iterable",
  trace: [
    [
      "mail/worker.py",
      "deliver(job, self.transport)",
      {
        self: "<mail.worker.Worker object at 0x7f1>",
        message: 'b\'{"to": "o.k@e.org"}\'',
        job: "<mail.jobs.Job object at 0x7f2>",
      },
    ],
    [
      "mail/send.py",
      "transport.send(job.to",
      { job: "<mail.jobs.Job object at 0x7f2>", transport: "<mail.worker.Printer object at 0x7f3>" },
    ],
  ],
};

/** A handler inside of a factory maps what a service answered; only the mapped record was captured whole. */
const HANDLER: Crash = {
  files: {
    ...PYTEST,
    "stays/__init__.py": "",
    "stays/mapping.py":
      'def priced(stay):\n    return {**stay, "rate": stay.get("rates")}\n\n\ndef named(stay):\n    return {**stay, "guest": stay["guest"].title()}\n',
    "stays/bill.py": 'def bill(stay):\n    return stay["nights"] * stay["rate"]\n',
    "stays/app.py":
      "from stays.bill import bill\nfrom stays.mapping import named, priced\n\n\ndef make(store):\n    def show(ident):\n        stay = store.find(ident)\n        stay = named(stay)\n        return bill(priced(stay))\n\n    return show\n",
    "tests/test_bill.py":
      'from stays.bill import bill\n\n\ndef test_bill():\n    assert bill({"nights": 2, "rate": 3}) == 6\n',
  },
  type: "TypeError",
  message: "unsupported operand type(s) for *: 'int' and 'NoneType'",
  trace: [
    [
      "stays/app.py",
      "return bill(priced(stay))",
      {
        ident: "4",
        store: "<stays.store.Store object at 0x7f1>",
        stay: { guest: "'Ada'", nights: "2", rate_cents: "8000" },
      },
    ],
    [
      "stays/bill.py",
      'stay["nights"] * stay["rate"]',
      { stay: { guest: "'Ada'", nights: "2", rate_cents: "8000", rate: "None" } },
    ],
  ],
};

/** Rows of a sheet that only production has become grades, of which one has no points. */
const GRADES: Crash = {
  files: {
    ...PYTEST,
    "grades/__init__.py": "",
    "grades/model.py":
      'from dataclasses import dataclass\n\n\n@dataclass\nclass Grade:\n    pupil: str\n    points: int\n    weight: float\n\n    @classmethod\n    def from_row(cls, row):\n        points = int(row["points"]) if row["points"] else None\n        return cls(pupil=row["pupil"], points=points, weight=float(row.get("weight") or 1))\n',
    "grades/report.py":
      "import csv\n\nfrom grades.model import Grade\n\n\ndef average(grades):\n    return sum(grade.points * grade.weight for grade in grades) / len(grades)\n\n\ndef report(path):\n    with open(path) as sheet:\n        grades = [Grade.from_row(row) for row in csv.DictReader(sheet)]\n    return average(grades)\n",
    "tests/test_grades.py":
      'from grades.model import Grade\nfrom grades.report import average\n\n\ndef test_average():\n    assert average([Grade("Ada", 3, 1.0)]) == 3.0\n',
  },
  type: "TypeError",
  message: "unsupported operand type(s) for *: 'NoneType' and 'float'",
  trace: [
    ["grades/report.py", "return average(grades)", { path: "'/srv/sheets/5b.csv'" }],
    [
      "grades/report.py",
      "return sum(",
      {
        grades: ["Grade(pupil='Lea', points=14, weight=1.0)", "Grade(pupil='Tim', points=None, weight=2.0)"],
      },
    ],
  ],
};

/** Records of another office, whose importer writes a key under a name that nobody reads. */
const LETTERS: Parameters<typeof open>[0] = {
  files: {
    "post/__init__.py": "",
    "post/imports.py":
      'def from_csv(rows):\n    return [{"name": row["name"], "code": row["code"], "city": row["city"]} for row in rows]\n\n\ndef from_office(records):\n    return [{"name": record["Name"], "zip": record["PLZ"], "city": record.get("Ort")} for record in records]\n',
    "post/letters.py":
      'def area(person):\n    return person["code"][:2]\n\n\ndef ordered(people):\n    return sorted(people, key=area)\n',
    "tests/test_post.py":
      'from post.letters import ordered\n\n\ndef test_order():\n    assert ordered([{"code": "1"}]) == [{"code": "1"}]\n',
  },
  type: "KeyError",
  message: "'code'",
  trace: [
    [
      "post/letters.py",
      "return sorted(people",
      { people: [{ name: "'Ada'", zip: "'20457'", city: "'Bonn'" }] },
    ],
    [
      "post/letters.py",
      'return person["code"]',
      { person: { name: "'Ada'", zip: "'20457'", city: "'Bonn'" } },
    ],
  ],
};

/** A total of no rows, of a store that a factory opens and its handlers share. */
const SAVINGS: Crash = {
  files: {
    ...PYTEST,
    "bank/__init__.py": "",
    "bank/store.py":
      'import sqlite3\n\n\ndef connect(path):\n    db = sqlite3.connect(path)\n    db.execute("create table if not exists moves (child int, cents int)")\n    return db\n\n\nclass Store:\n    def __init__(self, db):\n        self.db = db\n\n    def add_move(self, child, cents):\n        self.db.execute("insert into moves values (?, ?)", (child, cents))\n\n    def child(self, name):\n        return {"Mia": {"id": 7}}.get(name)\n\n    def balance(self, child):\n        return self.db.execute("select sum(cents) from moves where child = ?", (child,)).fetchone()[0]\n',
    "bank/saving.py":
      'def missing(goal, balance):\n    left = goal["cents"] - balance\n    return goal["title"], left\n',
    "bank/app.py":
      'from bank.saving import missing\nfrom bank.store import Store, connect\n\n\ndef create(path="bank.db"):\n    store = Store(connect(path))\n\n    def known(name):\n        found = store.child(name)\n        if found is None:\n            raise LookupError(name)\n        return found\n\n    def book(name, cents):\n        store.add_move(known(name)["id"], cents)\n        return True\n\n    def goal(name, wanted):\n        child = known(name)\n        balance = store.balance(child["id"])\n        return missing(wanted, balance)\n\n    return book, goal\n',
    "tests/test_bank.py":
      'from bank.app import create\n\n\ndef test_goal():\n    book, goal = create(":memory:")\n    book("Mia", 30)\n    assert goal("Mia", {"cents": 50, "title": "Ball"}) == ("Ball", 20)\n',
  },
  type: "TypeError",
  message: "unsupported operand type(s) for -: 'int' and 'NoneType'",
  trace: [
    [
      "bank/app.py",
      "return missing(wanted, balance)",
      {
        name: "'Tom'",
        child: "<sqlite3.Row object at 0x7f51>",
        wanted: "<sqlite3.Row object at 0x7f52>",
        balance: "None",
        store: "<bank.store.Store object at 0x7f53>",
      },
    ],
    [
      "bank/saving.py",
      'left = goal["cents"] - balance',
      { goal: "<sqlite3.Row object at 0x7f52>", balance: "None" },
    ],
  ],
};

/** What was fetched is kept and not handed out; the service that was asked is out of reach. */
const CATALOGUE: Crash = {
  files: {
    ...PYTEST,
    "books/__init__.py": "",
    "books/remote.py":
      'import urllib.request\n\n\nclass Remote:\n    def read(self, key):\n        return urllib.request.urlopen(f"http://127.0.0.1:9/{key}").read().decode()\n',
    "books/catalogue.py":
      'class Catalogue:\n    def __init__(self, client):\n        self.client = client\n        self.kept = {}\n\n    def lookup(self, key):\n        if key in self.kept:\n            return self.kept[key]\n        record = {"title": self.client.read(key)}\n        self.kept[key] = record\n',
    "books/citation.py": "def citation(record):\n    return f\"{record['title']}.\"\n",
    "books/app.py":
      "from books.catalogue import Catalogue\nfrom books.citation import citation\nfrom books.remote import Remote\n\n\ndef create(client=None):\n    catalogue = Catalogue(client or Remote())\n\n    def cite(key):\n        return citation(catalogue.lookup(key))\n\n    return cite\n",
    "tests/test_books.py":
      'from books.citation import citation\n\n\ndef test_citation():\n    assert citation({"title": "Wand"}) == "Wand."\n',
  },
  type: "TypeError",
  message: "'NoneType' object is not subscriptable",
  trace: [
    [
      "books/app.py",
      "return citation(catalogue.lookup(key))",
      { key: "'9-1'", catalogue: "<books.catalogue.Catalogue object at 0x7f51>" },
    ],
    ["books/citation.py", "record['title']", { record: "None" }],
  ],
};

describe.skipIf(testEnvironment() === null)("what the callers on the trace did, done again", () => {
  it("shows an error that the captured values do not bring about", async () => {
    const reproduction = await reproduced(await open(WORKER));
    expect(reproduction.test?.source).toContain(
      '    message = b\'{"to": "o.k@e.org"}\'\n    job = decode(message)\n    deliver(job, Printer())\n',
    );
  });

  it("judges a change of what made the value that the test would be given", async () => {
    const crash = await open(HANDLER);
    const edits = [crash.edit("stays/mapping.py", 'get("rates")', 'get("rate_cents")')];
    const given = await reproduced(crash);
    expect(allPassed(await crash.runOn(given, edits), given.proving)).toBe(false);
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain("bill(priced(stay))");
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("gives a mapper what its result tells of a source that is gone", async () => {
    const crash = await open(GRADES);
    const edits = [crash.edit("grades/model.py", "else None", "else 0")];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain(
      'Grade.from_row({"points": "14", "pupil": "Lea", "weight": "1.0"}),',
    );
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("gives what maps a whole list the source of each of its items", async () => {
    const crash = await open(LETTERS);
    const edits = [crash.edit("post/imports.py", '"zip": record', '"code": record')];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toMatch(/people = from_office\(\[\{.*"PLZ": "20457".*\}\]\)/);
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("calls a changed function of an object that the program's own factory makes", async () => {
    const crash = await open(SAVINGS);
    const edits = [crash.edit("bank/store.py", "sum(cents) from", "coalesce(sum(cents), 0) from")];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain("balance = store.balance(1)");
    expect(through?.test?.source).toContain('":memory:"');
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("lets something stand for a service that is out of reach", async () => {
    const crash = await open(CATALOGUE);
    const edits = [
      crash.edit(
        "books/catalogue.py",
        "        self.kept[key] = record\n",
        "        self.kept[key] = record\n        return record\n",
      ),
    ];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain("MagicMock()");
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("finds no such way through a change that leaves the value as it is", async () => {
    const crash = await open(SAVINGS);
    const edits = [crash.edit("bank/store.py", "sum(cents) from", "max(cents) from")];
    const through = await crash.reproduceThrough(edits);
    if (through) expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(false);
  });

  it("goes through a generator as often as the program did", async () => {
    const crash = await open(LAPS);
    const edits = [crash.edit("laps.py", "def teams(laps):\n", "def teams(laps):\n    laps = [*laps]\n")];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain("        print(teams(laps))\n");
  });

  it("runs a program whose own top is changed", async () => {
    const crash = await open(LAPS);
    const edits = [crash.edit("show.py", "laps = parse(log)", "laps = list(parse(log))")];
    const through = await crash.reproduceThrough(edits);
    expect(through?.test?.source).toContain('run_module("show", run_name="__main__")');
    if (!through) throw new Error("no way leads through the change");
    expect(allPassed(await crash.runOn(through, edits), through.proving)).toBe(true);
  });

  it("finds no way through code that has nothing to do with the error", async () => {
    const crash = await open(HANDLER);
    const edits = [crash.edit("stays/app.py", "def make(store):", "def make(store=None):")];
    expect(await crash.reproduceThrough(edits)).toBeNull();
  });
});
