import { afterEach, describe, expect, it, vi } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";
import type { Reproduction } from "../reproducer.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function reproduced(given: Crash): Promise<Reproduction> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction;
}

const DJANGO = {
  "requirements.txt": "Django>=5\n",
  "manage.py": 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")\n',
  "site_settings.py":
    'SECRET_KEY = "x"\nALLOWED_HOSTS = ["*"]\nINSTALLED_APPS = ["garage"]\nROOT_URLCONF = "garage.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\n',
  "garage/__init__.py": "",
  "garage/models.py":
    'from django.db import models\n\n\nclass Car(models.Model):\n    plate = models.CharField(max_length=9)\n\n\nclass Visit(models.Model):\n    car = models.ForeignKey(Car, on_delete=models.CASCADE, related_name="visits")\n    km = models.IntegerField()\n',
  "garage/urls.py":
    'from django.urls import path\n\nfrom garage.views import CarView\n\nurlpatterns = [path("cars/<int:pk>", CarView.as_view(), name="car")]\n',
  "garage/views.py":
    'from django.http import JsonResponse\nfrom django.shortcuts import get_object_or_404\nfrom django.views import View\n\nfrom garage.models import Car\n\n\ndef last_km(car):\n    return car.visits.order_by("-km").first().km\n\n\nclass CarView(View):\n    def get(self, request, pk):\n        return JsonResponse({"km": last_km(get_object_or_404(Car, pk=pk))})\n',
};

const NO_VISIT: Crash = {
  files: {
    ...DJANGO,
    "garage/tests.py":
      'from django.test import TestCase\nfrom django.urls import reverse\n\nfrom garage.models import Car, Visit\n\n\nclass CarTest(TestCase):\n    @classmethod\n    def setUpTestData(cls):\n        cls.car = Car.objects.create(plate="W-1")\n\n    def setUp(self):\n        for km in (10, 20):\n            Visit.objects.create(car=self.car, km=km)\n\n    def test_km(self):\n        response = self.client.get(reverse("car", args=[self.car.pk]))\n        self.assertEqual(response.json(), {"km": 20})\n',
  },
  type: "AttributeError",
  message: "'NoneType' object has no attribute 'km'",
  trace: [
    ["garage/views.py", "return JsonResponse", { self: "<garage.views.CarView object at 0x7f>", pk: "7" }],
    ["garage/views.py", "return car.visits", { car: "<Car: Car object (7)>" }],
  ],
  request: { path: "/cars/7", route: "/cars/{pk}" },
};

const STORE =
  "class Store:\n    def __init__(self, rows):\n        self.rows = dict(rows)\n\n    def find(self, key):\n        return self.rows.get(key)\n";
const DESK =
  'class Desk:\n    def __init__(self, store, clock):\n        self.store = store\n        self.clock = clock\n\n    def label(self, key):\n        row = self.store.find(key)\n        return row["name"].upper() + self.clock()\n';
const DESK_TRACE: Crash["trace"] = [
  ["desk/desk.py", "return row", { self: "<desk.desk.Desk object at 0x7f>", key: "'k-404'", row: "None" }],
];
const NOT_SUBSCRIPTABLE = { type: "TypeError", message: "'NoneType' object is not subscriptable" };

const PYTEST = {
  "requirements.txt": "pytest\n",
  "conftest.py": "",
  "desk/__init__.py": "",
  "desk/desk.py": DESK,
  "desk/store.py": STORE,
};

const cases: [string, Crash, readonly string[]][] = [
  [
    "what the first call leaves behind for the second",
    {
      files: {
        "requirements.txt": "pytest\n",
        "conftest.py": "",
        "quotes/__init__.py": "",
        "quotes/desk.py":
          "class Quote:\n    def __init__(self, cents):\n        self.cents = cents\n\n\nclass Desk:\n    def __init__(self, prices):\n        self.prices = prices\n        self.known = {}\n\n    def quote(self, sku):\n        if sku not in self.known:\n            made = Quote(self.prices[sku])\n            self.known[sku] = vars(made)\n            return made.cents\n        return self.known[sku].cents\n",
        "tests/test_desk.py":
          'from quotes.desk import Desk\n\n\ndef test_quote():\n    desk = Desk({"A1": 5})\n    assert desk.quote("A1") == 5\n',
      },
      type: "AttributeError",
      message: "'dict' object has no attribute 'cents'",
      trace: [["quotes/desk.py", "return self.known[sku].cents", {}]],
    },
    ['    desk.quote("A1")\n    desk.quote("A1")\n'],
  ],
  ["rows that a test of Django makes before it asks", NO_VISIT, ["self.client.get(", "Car.objects.create"]],
  [
    "an object that a fixture makes",
    {
      files: {
        ...PYTEST,
        "conftest.py":
          'import pytest\n\nfrom desk.desk import Desk\nfrom desk.store import Store\n\n\n@pytest.fixture\ndef desk():\n    return Desk(Store({"k-1": {"name": "ida"}}), lambda: "!")\n',
        "tests/test_desk.py": 'def test_label(desk):\n    assert desk.label("k-1") == "IDA!"\n',
      },
      ...NOT_SUBSCRIPTABLE,
      trace: DESK_TRACE,
    },
    ['desk.label("k-404")', "def test_label_with_the_captured_values(desk)"],
  ],
  [
    "a helper of the test file and its fakes",
    {
      files: {
        ...PYTEST,
        "tests/test_desk.py":
          'from desk.desk import Desk\n\n\nclass Rows:\n    def __init__(self, **rows):\n        self.rows = rows\n\n    def find(self, key):\n        return self.rows.get(key)\n\n\ndef make(**rows):\n    return Desk(Rows(**rows), lambda: "!")\n\n\nclass TestDesk:\n    def setup_method(self):\n        self.desk = make(one={"name": "ida"})\n\n    def test_label(self):\n        assert self.desk.label("one") == "IDA!"\n',
      },
      ...NOT_SUBSCRIPTABLE,
      trace: DESK_TRACE,
    },
    ["class Rows:", 'self.desk.label("k-404")'],
  ],
  [
    "a patched clock and the rows of a table",
    {
      files: {
        ...PYTEST,
        "requirements.txt": "pytest\n",
        "ledger.py":
          'import time\n\n\ndef newest(connection, account):\n    row = connection.execute("select max(day) from bookings where account = ?", [account]).fetchone()\n    return int(time.time()) - row[0]\n',
        "tests/test_ledger.py":
          'import sqlite3\n\nimport ledger\n\n\ndef test_newest(monkeypatch):\n    monkeypatch.setattr("time.time", lambda: 12.0)\n    connection = sqlite3.connect(":memory:")\n    connection.execute("create table bookings (account, day)")\n    connection.execute("insert into bookings values (\'a\', 5)")\n    assert ledger.newest(connection, "a") == 7\n',
      },
      type: "TypeError",
      message: "unsupported operand type(s) for -: 'int' and 'NoneType'",
      trace: [
        [
          "ledger.py",
          "return int",
          { connection: "<sqlite3.Connection object at 0x7f>", account: "'zz'", row: "(None,)" },
        ],
      ],
    },
    ['monkeypatch.setattr("time.time"', 'ledger.newest(connection, "zz")'],
  ],
  [
    "a signed request that a helper sends",
    {
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "hooks.py":
          'import hashlib\nimport json\n\nfrom flask import Flask, abort, request\n\n\ndef sign(body):\n    return hashlib.sha256(b"secret" + body).hexdigest()\n\n\ndef amount_of(body):\n    return json.loads(body)["amount"]\n\n\ndef create_app():\n    app = Flask(__name__)\n\n    @app.post("/paid")\n    def paid():\n        body = request.get_data()\n        if request.headers.get("X-Sign") != sign(body):\n            abort(401)\n        return {"amount": amount_of(body)}\n\n    return app\n',
        "tests/test_hooks.py":
          'from hooks import create_app, sign\n\n\ndef send(body):\n    return create_app().test_client().post("/paid", data=body, headers={"X-Sign": sign(body)})\n\n\ndef test_amount():\n    assert send(b\'{"amount": 3}\').get_json() == {"amount": 3}\n',
      },
      type: "KeyError",
      message: "'amount'",
      trace: [
        ["hooks.py", 'return {"amount"', { body: "b'{\"sum\": 3}'" }],
        ["hooks.py", "return json.loads", { body: "b'{\"sum\": 3}'" }],
      ],
      request: { method: "POST", path: "/paid", route: "/paid", body: '{"sum": 3}' },
    },
    ["response = send(b'{\"sum\": 3}')"],
  ],
  [
    "a helper of the tests that takes the fields of the body and gives the data of the answer",
    {
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "shelves.py":
          'import sqlite3\n\nfrom flask import Flask, request\n\n\ndef create_app():\n    app = Flask(__name__)\n    app.testing = True\n    db = sqlite3.connect(":memory:", check_same_thread=False)\n    db.execute("create table shelves (pzn integer unique, place text)")\n\n    @app.post("/shelf")\n    def shelf():\n        body = request.get_json()\n        db.execute("insert into shelves values (?, ?)", (body["pzn"], body["place"]))\n        return body\n\n    return app\n',
        "tests/test_shelves.py":
          'import unittest\n\nfrom shelves import create_app\n\n\nclass ShelfTest(unittest.TestCase):\n    def setUp(self):\n        self.client = create_app().test_client()\n\n    def post(self, path, **body):\n        return self.client.post(path, json=body).json\n\n    def test_shelf(self):\n        self.assertEqual(self.post("/shelf", pzn=1, place="B4"), {"pzn": 1, "place": "B4"})\n',
      },
      type: "sqlite3.IntegrityError",
      message: "UNIQUE constraint failed: shelves.pzn",
      trace: [["shelves.py", 'db.execute("insert', { body: { pzn: "8811", place: "'C7'" } }]],
      request: { method: "POST", path: "/shelf", route: "/shelf", body: { pzn: 8811, place: "C7" } },
    },
    ['self.post("/shelf", pzn=8811, place="C7")\n        self.post("/shelf", pzn=8811, place="C7")\n'],
  ],
  [
    "a row of a parametrised test",
    {
      files: {
        ...PYTEST,
        "price.py":
          "def price(table, article):\n    entry = table.get(article)\n    return entry['net'] * 2\n",
        "tests/test_price.py":
          'import pytest\n\nfrom price import price\n\n\n@pytest.mark.parametrize("article, wanted", [("tea", 6), ("rum", 8)])\ndef test_price(article, wanted):\n    table = {"tea": {"net": 3}, "rum": {"net": 4}}\n    assert price(table, article) == wanted\n',
      },
      ...NOT_SUBSCRIPTABLE,
      trace: [["price.py", "return entry", { table: "<Table of 2>", article: "'gin'" }]],
    },
    ['price(table, "gin")'],
  ],
  [
    "a keyword that is left empty",
    {
      files: {
        ...PYTEST,
        "ticket.py":
          "class Person:\n    def __init__(self, name):\n        self.name = name\n\n\nclass Ticket:\n    def __init__(self, title, owner=None):\n        self.title = title\n        self.owner = owner\n\n\ndef line(ticket):\n    return ticket.title + ticket.owner.name\n",
        "tests/test_ticket.py":
          'from ticket import Person, Ticket, line\n\n\ndef test_line():\n    ticket = Ticket("a", owner=Person("b"))\n    assert line(ticket) == "ab"\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'name'",
      trace: [["ticket.py", "return ticket.title", { ticket: "<ticket.Ticket object at 0x7f>" }]],
    },
    ["Ticket(", "line(ticket)"],
  ],
  [
    "the context that a test opens",
    {
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "app.py":
          'from flask import Flask, current_app\n\n\ndef create_app():\n    app = Flask(__name__)\n    app.config["RATES"] = {"at": 20}\n    return app\n\n\ndef rate(country):\n    return current_app.config["RATES"].get(country) / 100\n',
        "tests/test_rate.py":
          'from app import create_app, rate\n\n\ndef test_rate():\n    app = create_app()\n    with app.app_context():\n        assert rate("at") == 0.2\n',
      },
      type: "TypeError",
      message: "unsupported operand type(s) for /: 'NoneType' and 'int'",
      trace: [["app.py", "return current_app", { country: "'xx'" }]],
    },
    ["with app.app_context():", 'rate("xx")'],
  ],
];

describe.skipIf(testEnvironment() === null)("the arrangement of the project's own tests serves with", () => {
  it.each(sampled(cases, 5))("%s", async (_, crash, parts) => {
    const { test } = await reproduced(crash);
    for (const part of parts) expect(test?.source).toContain(part);
    expect(test?.source).not.toContain("assertEqual");
  });

  it("no captured values at all, where a test can be made to fail so", async () => {
    const { test } = await reproduced({
      ...NO_VISIT,
      trace: NO_VISIT.trace.map(([path, statement]) => [path, statement, {}] as const),
    });
    expect(test?.source).not.toContain("Visit.objects.create");
  });

  it("nothing that shows another error", async () => {
    const crash = await openCrash({ ...NO_VISIT, message: "'NoneType' object has no attribute 'miles'" });
    opened.push(crash);
    expect((await crash.reproduce()).reproduced).toBe(false);
  });
});

describe.skipIf(testEnvironment() === null)("a command of Django", () => {
  it("is run as a test runs it, with one thing less than the test prepares", async () => {
    const { test } = await reproduced({
      files: {
        ...DJANGO,
        "garage/management/__init__.py": "",
        "garage/management/commands/__init__.py": "",
        "garage/management/commands/report.py":
          'from django.core.management.base import BaseCommand\n\nfrom garage.models import Car\n\n\nclass Command(BaseCommand):\n    def handle(self, *args, **options):\n        for car in Car.objects.order_by("plate"):\n            last = car.visits.order_by("-km").first()\n            self.stdout.write(f"{car.plate} {last.km}")\n',
        "garage/tests.py":
          'from io import StringIO\n\nfrom django.core.management import call_command\nfrom django.test import TestCase\n\nfrom garage.models import Car, Visit\n\n\nclass ReportTest(TestCase):\n    def test_report(self):\n        car = Car.objects.create(plate="W-1")\n        Visit.objects.create(car=car, km=10)\n        out = StringIO()\n        call_command("report", stdout=out)\n        self.assertEqual(out.getvalue(), "W-1 10\\n")\n',
      },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'km'",
      trace: [
        [
          "garage/management/commands/report.py",
          "self.stdout.write",
          { self: "<garage.management.commands.report.Command object at 0x7f>", args: "()", last: "None" },
        ],
      ],
    });
    expect(test?.source).toContain('call_command("report", stdout=out)');
    expect(test?.source).not.toContain("Visit.objects.create");
  });
});
