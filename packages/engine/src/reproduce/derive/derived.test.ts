import { afterEach, describe, expect, it, vi } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 240_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

type Thin = Omit<Crash, "trace" | "files"> & {
  readonly files: Readonly<Record<string, string>>;
  /** File and text of each line of the trace. */
  readonly trace: readonly (readonly [string, string])[];
};

/** What the test of a crash without any captured value gives the function; the reason where there is none. */
async function derived({ files, trace, ...rest }: Thin): Promise<string> {
  const crash = await openCrash({
    ...rest,
    files: { "requirements.txt": "pytest\n", "conftest.py": "", ...files },
    trace: trace.map(([path, statement]) => [path, statement, {}] as const),
  });
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) return `! ${reproduction.sentence}\n${reproduction.output.slice(-3000)}`;
  return reproduction.test?.source ?? "";
}

const CASES: readonly (readonly [string, Thin, RegExp])[] = [
  [
    "a key that the error names is left out of what the function reads",
    {
      files: {
        "orders/__init__.py": "",
        "orders/invoice.py":
          'def line_total(line):\n    return line["quantity"] * line["unit_price"]\n\n\ndef invoice(order):\n    lines = [line_total(line) for line in order["lines"]]\n    return {"number": order["number"], "total": sum(lines)}\n',
      },
      type: "KeyError",
      message: "'unit_price'",
      trace: [
        ["orders/invoice.py", "lines = [line_total"],
        ["orders/invoice.py", 'return line["quantity"]'],
      ],
    },
    /invoice\(\{"lines": \[\{"quantity": 1\}\]/,
  ],
  [
    "the text that was no number is what the message holds",
    {
      files: {
        "billing/__init__.py": "",
        "billing/read.py":
          'def parse_row(row):\n    return {"name": row["name"], "amount": float(row["amount"].strip())}\n',
      },
      type: "ValueError",
      message: "could not convert string to float: '12,50'",
      trace: [["billing/read.py", "return {"]],
    },
    /"amount": "12,50"/,
  ],
  [
    "an attribute of a data class is nothing",
    {
      files: {
        "crm/__init__.py": "",
        "crm/models.py":
          "from dataclasses import dataclass\nfrom typing import Optional\n\n\n@dataclass\nclass Company:\n    name: str\n\n\n@dataclass\nclass Contact:\n    mail: str\n    company: Optional[Company]\n    tags: list[str]\n",
        "crm/letters.py":
          'from crm.models import Contact\n\n\ndef greeting(contact: Contact) -> str:\n    tags = ", ".join(contact.tags)\n    return f"{contact.company.name} {tags}"\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'name'",
      trace: [["crm/letters.py", "return f"]],
    },
    /greeting\(Contact\(mail="x", company=None, tags=\["x"\]\)\)/,
  ],
  [
    "a list is empty behind a division",
    {
      files: {
        "stats.py":
          "def mean(values):\n    return sum(values) / len(values)\n\n\nclass Window:\n    def __init__(self, samples, size=10):\n        self._samples = samples\n        self.size = size\n\n    def average(self):\n        return mean(self._samples[-self.size:])\n",
      },
      type: "ZeroDivisionError",
      message: "division by zero",
      trace: [
        ["stats.py", "return mean("],
        ["stats.py", "return sum("],
      ],
    },
    /Window\(samples=\[\]\)\.average\(\)/,
  ],
  [
    "a value that no table has is what the error names",
    {
      files: {
        "rates/__init__.py": "",
        "rates/table.py":
          'RATES = {"eur": 1.0, "usd": 1.1}\n\n\ndef convert(amount: float, currency: str) -> float:\n    return amount * RATES[currency.lower()]\n',
      },
      type: "KeyError",
      message: "'gbp'",
      trace: [["rates/table.py", "return amount"]],
    },
    /convert\([\d.]+, "gbp"\)/,
  ],
  [
    "a text has fewer parts than are unpacked",
    {
      files: {
        "feeds.py":
          'def host_and_port(address):\n    host, port = address.split(":")\n    return host, int(port)\n\n\nasync def connect(config):\n    return host_and_port(config["upstream"])\n',
      },
      type: "ValueError",
      message: "not enough values to unpack (expected 2, got 1)",
      trace: [
        ["feeds.py", "return host_and_port"],
        ["feeds.py", "host, port ="],
      ],
    },
    /asyncio\.run\(connect\(\{"upstream": "x"\}\)\)/,
  ],
  [
    "moments with and without a zone meet",
    {
      files: {
        "leases.py":
          "from datetime import datetime, timezone\n\n\ndef is_over(lease):\n    return lease.ends_at < datetime.now(timezone.utc)\n",
      },
      type: "TypeError",
      message: "can't compare offset-naive and offset-aware datetimes",
      trace: [["leases.py", "return lease.ends_at"]],
    },
    /is_over\(SimpleNamespace\(ends_at=datetime\(2024/,
  ],
  [
    "a method finds nothing in what its class holds",
    {
      files: {
        "shop/__init__.py": "",
        "shop/catalog.py":
          'class Catalog:\n    def __init__(self, items: list[dict]):\n        self.items = items\n\n    def find(self, sku: str):\n        for item in self.items:\n            if item["sku"] == sku:\n                return item\n        return None\n\n    def price(self, sku: str) -> int:\n        return self.find(sku)["price"]\n',
      },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [["shop/catalog.py", "return self.find(sku)"]],
    },
    /Catalog\(items=\[(?:\{"sku": 1\})?\]\)\.price\("x"\)/,
  ],
  [
    "a branch is reached by what the code compares with",
    {
      files: {
        "jobs.py":
          'def run(job):\n    if job["kind"] == "mail":\n        return "sent"\n    elif job["kind"] == "export":\n        return job["rows"][0]\n    raise ValueError(job["kind"])\n',
      },
      type: "IndexError",
      message: "list index out of range",
      trace: [["jobs.py", 'return job["rows"]']],
    },
    /run\(\{"kind": "export", "rows": \[\]\}\)/,
  ],
  [
    "the number of a row comes as text",
    {
      files: {
        "stock.py": 'def missing(row, wanted: int):\n    return wanted - row["count"]\n',
      },
      type: "TypeError",
      message: "unsupported operand type(s) for -: 'int' and 'str'",
      trace: [["stock.py", "return wanted"]],
    },
    /missing\(\{"count": "1"\}, 1\)/,
  ],
];

/** Errors of which the message tells little. */
const BLUNT: readonly (readonly [string, Thin, RegExp])[] = [
  [
    "a recursion without end, wherever it meets the limit",
    {
      files: {
        "machines.py":
          'STATES = {"on", "off"}\n\n\nclass Machine:\n    @property\n    def state(self):\n        return self.__dict__["state"]\n\n    @state.setter\n    def state(self, value):\n        if value not in STATES:\n            raise ValueError(value)\n        self.state = value\n\n\ndef switch(machine: Machine, value: str) -> None:\n    machine.state = value\n',
      },
      type: "RecursionError",
      message: "maximum recursion depth exceeded while calling a Python object",
      trace: [
        ["machines.py", "machine.state = value"],
        ["machines.py", "self.state = value"],
      ],
    },
    /switch\(Machine\(\), "o(?:n|ff)"\)/,
  ],
  [
    "a branch behind a word that is taken out of a text",
    {
      files: {
        "plans.py":
          'class Interval:\n    def __init__(self, minutes):\n        self.minutes = minutes\n\n\ndef parse(text: str):\n    kind = text.split(" ")[0]\n    if kind == "daily":\n        return Interval(24 * 60)\n    if kind == "hourly":\n        return Interval()\n    raise ValueError(text)\n',
      },
      type: "TypeError",
      message: "Interval.__init__() missing 1 required positional argument: 'minutes'",
      trace: [["plans.py", "return Interval()"]],
    },
    /parse\("hourly"\)/,
  ],
  [
    "one part of a text that is taken apart twice",
    {
      files: {
        "times.py":
          'def schedule(entry: str):\n    plate, when = entry.split("@")\n    hour, minute = when.split(":")\n    return plate.strip(), int(hour) * 60 + int(minute)\n',
      },
      type: "ValueError",
      message: "invalid literal for int() with base 10: 'noon'",
      trace: [["times.py", "return plate.strip()"]],
    },
    /schedule\("1@(?:noon:1|1:noon)"\)/,
  ],
];

/** Functions that are entered otherwise than by a plain call. */
const FORMS: readonly (readonly [string, Thin, RegExp])[] = [
  [
    "a property",
    {
      files: {
        "bills.py":
          "from dataclasses import dataclass\nfrom datetime import date\nfrom typing import Optional\n\n\n@dataclass\nclass Bill:\n    number: str\n    due: Optional[date] = None\n\n    @property\n    def days_left(self) -> int:\n        return (self.due - date(2024, 1, 1)).days\n",
      },
      type: "TypeError",
      message: "unsupported operand type(s) for -: 'NoneType' and 'datetime.date'",
      trace: [["bills.py", "return (self.due"]],
    },
    /Bill\(number="x"(?:, due=None)?\)\.days_left/,
  ],
  [
    "a constructor",
    {
      files: {
        "settings.py":
          'class Settings:\n    def __init__(self, raw, base=None):\n        self.host = raw["host"]\n        self.port = int(raw.get("port", "80"))\n',
      },
      type: "ValueError",
      message: "invalid literal for int() with base 10: '80/tcp'",
      trace: [["settings.py", "self.port = int"]],
    },
    /Settings\(\{"host": 1, "port": "80\/tcp"\}\)/,
  ],
  [
    "a method of the class",
    {
      files: {
        "members.py":
          'class Member:\n    def __init__(self, name, city):\n        self.name = name\n        self.city = city\n\n    @classmethod\n    def from_row(cls, row):\n        return cls(row["name"], row["address"]["city"].title())\n',
      },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [["members.py", 'return cls(row["name"]']],
    },
    /Member\.from_row\(\{"name": 1, "address": None\}\)/,
  ],
  [
    "a generator",
    {
      files: {
        "lines.py":
          'def third_fields(lines):\n    for line in lines:\n        yield line.strip().split(",")[2]\n',
      },
      type: "IndexError",
      message: "list index out of range",
      trace: [["lines.py", "yield line"]],
    },
    /list\(third_fields\(\["(?:x)?"\]\)\)/,
  ],
  [
    "a callback of a library, with one item unlike the others",
    {
      files: {
        "tables.py": 'def ranked(rows):\n    return sorted(rows, key=lambda row: row["rank"])\n',
      },
      type: "TypeError",
      message: "'<' not supported between instances of 'NoneType' and 'int'",
      trace: [["tables.py", "return sorted"]],
    },
    /ranked\(\[\{"rank": 1\}, \{"rank": None\}\]\)/,
  ],
  [
    "a wrapped function",
    {
      files: {
        "jobs/__init__.py": "",
        "jobs/retry.py":
          "from functools import wraps\n\n\ndef logged(function):\n    @wraps(function)\n    def inner(*args, **kwargs):\n        return function(*args, **kwargs)\n\n    return inner\n",
        "jobs/mail.py":
          'from jobs.retry import logged\n\n\n@logged\ndef send(message):\n    to = message["to"]\n    return to.split("@")[1]\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'split'",
      trace: [
        ["jobs/retry.py", "return function("],
        ["jobs/mail.py", "return to.split"],
      ],
    },
    /send\(\{"to": None\}\)/,
  ],
  [
    "a member of an enumeration that is not there",
    {
      files: {
        "states.py":
          'from enum import Enum\n\n\nclass State(str, Enum):\n    OPEN = "open"\n    CLOSED = "closed"\n\n\ndef is_open(ticket: dict) -> bool:\n    return State(ticket["state"]) is State.OPEN\n',
      },
      type: "ValueError",
      message: "'archived' is not a valid State",
      trace: [["states.py", "return State("]],
    },
    /is_open\(\{"state": "archived"\}\)/,
  ],
  [
    "a pattern that does not match",
    {
      files: {
        "plates.py":
          'import re\n\nPLATE = re.compile(r"([A-Z]+)-(\\d+)")\n\n\ndef region(car):\n    return PLATE.match(car.plate).group(1)\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'group'",
      trace: [["plates.py", "return PLATE"]],
    },
    /region\(SimpleNamespace\(plate="(?:x|)"\)\)/,
  ],
  [
    "a text that is no JSON",
    {
      files: {
        "hooks.py":
          'import json\n\n\nclass Hook:\n    def __init__(self, secret: str):\n        self.secret = secret\n\n    def handle(self, body: str) -> str:\n        event = json.loads(body)\n        return event["kind"]\n',
      },
      type: "JSONDecodeError",
      message: "Expecting value: line 1 column 1 (char 0)",
      trace: [["hooks.py", "event = json.loads"]],
      thrownIn: "loads",
    },
    /Hook\(secret="x"\)\.handle\(""\)/,
  ],
  [
    "an object of the class that its parameter is named after",
    {
      files: {
        "parcel.py":
          "class Parcel:\n    def __init__(self, weight, zone):\n        self.weight = weight\n        self.zone = zone\n\n\ndef postage(parcel):\n    return parcel.weight * parcel.tariff\n",
      },
      type: "AttributeError",
      message: "'Parcel' object has no attribute 'tariff'",
      trace: [["parcel.py", "return parcel.weight"]],
    },
    /postage\(Parcel\(weight=1, zone=1\)\)/,
  ],
  [
    "a method on the arrangement of another test",
    {
      files: {
        "desk/__init__.py": "",
        "desk/till.py":
          "class Drawer:\n    def __init__(self, coins):\n        self.coins = coins\n\n\nclass Till:\n    def __init__(self, drawer, log):\n        self.drawer = drawer\n        self.log = log\n\n    def add(self, coin):\n        self.drawer.coins.append(coin)\n\n    def change(self, amount):\n        self.log.append(amount)\n        largest = max(self.drawer.coins)\n        return amount // largest\n",
        "tests/test_till.py":
          "from desk.till import Drawer, Till\n\n\ndef test_add():\n    till = Till(Drawer([]), [])\n    till.add(5)\n    assert till.drawer.coins == [5]\n",
      },
      type: "ValueError",
      message: "max() arg is an empty sequence",
      trace: [["desk/till.py", "largest = max"]],
    },
    /Till\(.*Drawer\(.*\[\]\).*\)\.change\(1\)/,
  ],
];

describe.skipIf(testEnvironment() === null)("a crash of which no value was captured", () => {
  it.each(sampled(BLUNT, 2))("%s", async (_, crash, expected) => {
    expect(await derived(crash)).toMatch(expected);
  });

  it("is shown with another text in the same place, where one does the same", async () => {
    const crash = await openCrash({
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "hooks.py": 'import json\n\n\ndef kind_of(body: str):\n    return json.loads(body)["kind"]\n',
      },
      type: "JSONDecodeError",
      message: "Expecting value: line 1 column 1 (char 0)",
      trace: [["hooks.py", "return json.loads", {}]],
      thrownIn: "loads",
    });
    opened.push(crash);
    const found = await crash.reproduce();
    expect(found.reproduced ? found.test?.source : found.sentence).toContain('kind_of("")');
    expect(found.reproduced ? found.variant?.source : found.sentence).toMatch(/kind_of\("(?:x|<html>)"\)/);
  });

  it.each(sampled(FORMS, 2))("%s", async (_, crash, expected) => {
    expect(await derived(crash)).toMatch(expected);
  });

  it.each(sampled(CASES, 6))("%s", async (_, crash, expected) => {
    expect(await derived(crash)).toMatch(expected);
  });
});
