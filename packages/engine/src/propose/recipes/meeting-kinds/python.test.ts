import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { meetingKindsRecipe } from "./index.ts";

const SUBTRACTED = "can't subtract offset-naive and offset-aware datetimes";

const CLOCK = `from datetime import datetime, timezone


def now():
    return datetime.now(timezone.utc)


def read_moment(text):
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
`;

const TRIPS = `from dataclasses import dataclass
from datetime import datetime

import clock


@dataclass
class Trip:
    ship: str
    left: datetime
    back: datetime


def hours(trip):
    return (clock.now() - trip.left).total_seconds() / 3600
`;

const API = `import clock
from trips import Trip


def sent(body):
    return Trip(body["ship"], clock.read_moment(body["left"]), clock.read_moment(body["back"]))
`;

const SHEET = `from datetime import datetime

from trips import Trip


def load(line):
    ship, left, back = line.split(";")
    return Trip(ship, datetime.fromisoformat(left), datetime.fromisoformat(back))
`;

async function fixed(
  files: Readonly<Record<string, string>>,
  trace: [string, string],
  type: string,
  message: string,
  path: string,
) {
  const fault = await givenFault({ files, type, message, trace: [trace] });
  return fault.fixed(meetingKindsRecipe, path);
}

describe("a time that is read without a zone", () => {
  const trace: [string, string] = ["trips.py", "clock.now() - trip.left"];

  it("is read by the reader of the other places, with its neighbour", async () => {
    const files = { "clock.py": CLOCK, "trips.py": TRIPS, "api.py": API, "sheet.py": SHEET };
    const found = await fixed(files, trace, "TypeError", SUBTRACTED, "sheet.py");
    expect(found).toContain("return Trip(ship, clock.read_moment(left), clock.read_moment(back))");
    expect(found).toContain("import clock");
  });

  it("gets the only zone of the house where it is read at one place", async () => {
    const clock = CLOCK.split("\n\n\ndef read_moment")[0] ?? "";
    const sheet = SHEET.replace(", datetime.fromisoformat(back)", ", None");
    const files = { "clock.py": `${clock}\n`, "trips.py": TRIPS, "sheet.py": sheet };
    const found = await fixed(files, trace, "TypeError", SUBTRACTED, "sheet.py");
    expect(found).toContain("moment = moment.replace(tzinfo=timezone.utc)");
    expect(found).toContain("return Trip(ship, moment, None)");
  });

  it("stays where the house knows several zones", async () => {
    const clock = `${CLOCK.split("\n\n\ndef read_moment")[0]}\n\n\nHOME = ZoneInfo("Europe/Zurich")\n`;
    const files = { "clock.py": clock, "trips.py": TRIPS, "sheet.py": SHEET };
    expect(await fixed(files, trace, "TypeError", SUBTRACTED, "sheet.py")).toBeNull();
  });
});

describe("a day that meets a time", () => {
  const source = (second: string) => `from datetime import date, datetime


class Loan:
    def __init__(self, due):
        self.due = due


def of_row(row):
    return Loan(date.fromisoformat(row["due"]))


def of_message(message):
    return Loan(${second})


def overdue(loans, today):
    return [loan for loan in loans if loan.due < today]
`;
  const said = "can't compare datetime.datetime to datetime.date";

  it("is made a day where all others are days", async () => {
    const files = { "loans.py": source('datetime.fromisoformat(message["due"])') };
    const found = await fixed(files, ["loans.py", "loan.due < today"], "TypeError", said, "loans.py");
    expect(found).toBe(source('datetime.fromisoformat(message["due"]).date()'));
  });
});

describe("a key of another kind than the keys", () => {
  const gauges = (key: string, declared: string) => `import csv
from dataclasses import dataclass


@dataclass
class Gauge:
    number: ${declared}
    river: str


def read(file):
    gauges = {}
    for row in csv.DictReader(file):
        gauges[${key}] = Gauge(${key}, row["river"])
    return gauges


def river(file, number):
    gauges = read(file)
    return gauges[number].river
`;
  const trace: [string, string] = ["gauges.py", "gauges[number].river"];

  it("is kept as what the record declares it to be", async () => {
    const files = { "gauges.py": gauges('row["number"]', "int") };
    expect(await fixed(files, trace, "KeyError", "204", "gauges.py")).toBe(
      gauges('int(row["number"])', "int"),
    );
  });

  it("is looked for as a text where it is declared as one", async () => {
    const source = gauges('row["number"]', "str");
    expect(await fixed({ "gauges.py": source }, trace, "KeyError", "204", "gauges.py")).toBe(
      source.replace("gauges[number].river", "gauges[str(number)].river"),
    );
  });

  it("stays where it is of the same kind and only not there", async () => {
    const source = gauges('row["number"]', "str");
    expect(await fixed({ "gauges.py": source }, trace, "KeyError", "'204'", "gauges.py")).toBeNull();
  });
});

describe("a key that is kept as something made of it", () => {
  const members = (key: string) => `from uuid import UUID


class Members:
    def __init__(self):
        self.by_id = {}

    def add(self, id, name):
        self.by_id[UUID(id)] = name

    def name(self, id):
        return self.by_id[${key}]
`;

  it("is looked for as it is written", async () => {
    const trace: [string, string] = ["members.py", "self.by_id[id]"];
    expect(
      await fixed({ "members.py": members("id") }, trace, "KeyError", "'11111111-1111'", "members.py"),
    ).toBe(members("UUID(id)"));
  });

  const prices = (key: string, bases = "Enum") => `from enum import Enum


class Zone(${bases}):
    INNER = "inner"
    OUTER = "outer"


PRICES = {Zone.INNER: 320, Zone.OUTER: 540}


def price(ticket):
    zone = ticket["zone"]
    return PRICES[${key}]
`;
  const trace: [string, string] = ["prices.py", "PRICES[zone]"];

  it("is the member of an enum of which it is the value", async () => {
    expect(await fixed({ "prices.py": prices("zone") }, trace, "KeyError", "'inner'", "prices.py")).toBe(
      prices("Zone(zone)"),
    );
  });

  it("stays where no member has that value, or members are texts", async () => {
    expect(
      await fixed({ "prices.py": prices("zone") }, trace, "KeyError", "'abroad'", "prices.py"),
    ).toBeNull();
    expect(
      await fixed({ "prices.py": prices("zone", "str, Enum") }, trace, "KeyError", "'inner'", "prices.py"),
    ).toBeNull();
  });
});

describe("a file in another encoding", () => {
  const texts = (fallback: string) => `def read_text(path):
    with open(path, "rb") as file:
        raw = file.read()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        ${fallback}
`;
  const rows = `import csv


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))
`;
  const trace: [string, string] = ["rows.py", "list(csv.DictReader(file))"];
  const said = "'utf-8' codec can't decode byte 0xfc in position 1: invalid start byte";

  it("is read by the reader of the house", async () => {
    const files = { "texts.py": texts('return raw.decode("cp1252")'), "rows.py": rows };
    const found = await fixed(files, trace, "UnicodeDecodeError", said, "rows.py");
    expect(found).toContain("with io.StringIO(read_text(path)) as file:");
    expect(found).toContain("from texts import read_text");
  });

  it("stays where the house refuses such files", async () => {
    const files = { "texts.py": texts('raise BadFile("no UTF-8")'), "rows.py": rows };
    expect(await fixed(files, trace, "UnicodeDecodeError", said, "rows.py")).toBeNull();
  });
});

describe("a field of two readers", () => {
  const items = (count: string) => `from dataclasses import dataclass


@dataclass
class Item:
    name: str
    count: int


def of_json(data):
    return Item(data["name"], int(data["count"]))


def of_line(line):
    name, count = line.split(",")
    return Item(name, ${count})


def short(items):
    return [item.name for item in items if item.count < 5]
`;

  it("is converted by both", async () => {
    const said = "'<' not supported between instances of 'str' and 'int'";
    expect(
      await fixed(
        { "stock.py": items("count") },
        ["stock.py", "item.count < 5"],
        "TypeError",
        said,
        "stock.py",
      ),
    ).toBe(items("int(count)"));
  });
});
