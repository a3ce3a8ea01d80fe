import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const PIER = {
  "requirements.txt": "Django>=5\npytest\n",
  "conftest.py":
    'import os\n\nimport django\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "pier.settings")\ndjango.setup()\n',
  "pier/__init__.py": "",
  "pier/settings.py":
    'SECRET_KEY = "x"\nALLOWED_HOSTS = ["*"]\nINSTALLED_APPS = ["pier"]\nMIDDLEWARE = []\nROOT_URLCONF = "pier.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\n',
  "pier/models.py":
    "from django.db import connection, models\n\n\nclass Boat(models.Model):\n    mark = models.CharField(max_length=9, unique=True)\n    crew = models.IntegerField(default=0)\n\n\ndef create_tables():\n    with connection.schema_editor() as editor:\n        editor.create_model(Boat)\n",
  "pier/urls.py":
    'from django.urls import path\n\nfrom pier import views\n\nurlpatterns = [path("boats/", views.add), path("boats/<slug:mark>/crew/", views.crew), path("boats/<slug:mark>/", views.show)]\n',
  "pier/views.py":
    'import json\n\nfrom django.http import JsonResponse\n\nfrom pier.models import Boat\n\n\ndef add(request):\n    boat = Boat.objects.create(mark=request.POST["mark"])\n    return JsonResponse({"id": boat.pk}, status=201)\n\n\ndef crew(request, mark):\n    given = json.loads(request.body)\n    boat = Boat.objects.get(mark=mark)\n    boat.crew = given["crew"]\n    boat.save()\n    return JsonResponse({"crew": boat.crew})\n\n\ndef show(request, mark):\n    boat = Boat.objects.filter(mark=mark).first()\n    return JsonResponse({"shown": boat.crew})\n',
  "tests/test_views.py":
    'from django.test import Client\n\nfrom pier.models import Boat, create_tables\n\ncreate_tables()\n\n\ndef send(mark, **given):\n    return Client().post(f"/boats/{mark}/crew/", given, "application/json")\n\n\ndef test_crew():\n    Boat.objects.create(mark="n-1")\n    assert send("n-1", crew=3).json() == {"crew": 3}\n\n\ndef test_add():\n    assert Client().post("/boats/", {"mark": "n-2"}).status_code == 201\n',
};

const NO_BOAT: Crash = {
  files: PIER,
  type: "Boat.DoesNotExist",
  message: "Boat matching query does not exist.",
  trace: [
    [
      "pier/views.py",
      "boat = Boat.objects.get",
      { request: "<WSGIRequest: POST '/boats/s-9/crew/'>", mark: "'s-9'", given: { crew: "4" } },
    ],
  ],
  request: { method: "POST", path: "/boats/s-9/crew/", route: "/boats/{mark}/crew/", body: { crew: 4 } },
};

const cases: [string, Crash, readonly string[]][] = [
  ["rows that are not there", NO_BOAT, ["import test_views\n", "s-9"]],
  [
    "a route that no test asks for",
    {
      files: PIER,
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'crew'",
      trace: [
        [
          "pier/views.py",
          'return JsonResponse({"shown"',
          { request: "<WSGIRequest: GET '/boats/k-1/'>", mark: "'k-1'", boat: "None" },
        ],
      ],
      request: { method: "GET", path: "/boats/k-1/", route: "/boats/{mark}/" },
    },
    ["import test_views\n", "/boats/k-1/"],
  ],
  [
    "rows of another mapper that a function asks for",
    {
      files: {
        "requirements.txt": "sqlalchemy\npytest\n",
        "conftest.py": "",
        "shelf/__init__.py": "",
        "shelf/db.py":
          'from sqlalchemy import create_engine\nfrom sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker\n\n\nclass Base(DeclarativeBase):\n    pass\n\n\nclass Book(Base):\n    __tablename__ = "books"\n    id: Mapped[int] = mapped_column(primary_key=True)\n    isbn: Mapped[str]\n\n\nengine = create_engine("sqlite://")\nSession = sessionmaker(engine)\n',
        "shelf/books.py":
          "from sqlalchemy import select\n\nfrom shelf.db import Book, Session\n\n\ndef by_isbn(isbn):\n    with Session() as session:\n        return session.scalars(select(Book).where(Book.isbn == isbn)).one()\n",
        "tests/test_shelf.py":
          "from shelf.db import Base, engine\n\nBase.metadata.create_all(engine)\n\n\ndef test_tables():\n    assert engine.url\n",
      },
      type: "sqlalchemy.exc.NoResultFound",
      message: "No row was found when one was required",
      trace: [["shelf/books.py", "return session.scalars", { isbn: "'404'" }]],
    },
    ["import test_shelf\n", 'by_isbn("404")'],
  ],
];

describe.skipIf(testEnvironment() === null)(
  "tables that a module of tests makes while it is loaded serve",
  () => {
    it.each(cases)("%s", async (_, given, parts) => {
      const crash = await openCrash(given);
      opened.push(crash);
      const reproduction = await crash.reproduce();
      if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
      for (const part of parts) expect(reproduction.test?.source).toContain(part);
      // Done twice in one process, it would fail.
      expect(reproduction.test?.source).not.toContain("create_tables()");
    });
  },
);

describe.skipIf(testEnvironment() === null)("several requests that a test sends first", () => {
  it("are left out together where the error needs that there were none", async () => {
    const crash = await openCrash({
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "catch.py":
          'import sqlite3\n\nfrom flask import Flask, request\n\n\ndef create_app():\n    app = Flask(__name__)\n    db = sqlite3.connect(":memory:", check_same_thread=False)\n    db.execute("create table landings (kg integer)")\n\n    @app.post("/landings")\n    def land():\n        db.execute("insert into landings values (?)", (request.json["kg"],))\n        return {}, 201\n\n    @app.get("/quota")\n    def quota():\n        (landed,) = db.execute("select sum(kg) from landings").fetchone()\n        return {"left": 100 - landed}\n\n    return app\n',
        "tests/test_catch.py":
          'import pytest\n\nfrom catch import create_app\n\n\n@pytest.fixture\ndef client():\n    app = create_app()\n    app.testing = True\n    return app.test_client()\n\n\ndef test_quota(client):\n    client.post("/landings", json={"kg": 30})\n    client.post("/landings", json={"kg": 20})\n    assert client.get("/quota").json == {"left": 50}\n',
      },
      type: "TypeError",
      message: "unsupported operand type(s) for -: 'int' and 'NoneType'",
      trace: [["catch.py", 'return {"left"', { landed: "None" }]],
      request: { path: "/quota", route: "/quota", query: [["year", "2026"]] },
    });
    opened.push(crash);
    const reproduction = await crash.reproduce();
    expect(reproduction.reproduced && reproduction.test?.source).not.toContain("/landings");
  });
});

describe.skipIf(testEnvironment() === null)("a request that another one must go before", () => {
  it("is sent behind the one of another test", async () => {
    const crash = await openCrash({
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "frames.py":
          'from flask import Flask, abort, request\n\napp = Flask(__name__)\nORDERS = {}\n\n\ndef receipt(number):\n    return ORDERS[number]["customer"]\n\n\n@app.post("/orders")\ndef make():\n    number = len(ORDERS) + 1\n    ORDERS[number] = {"number": number, "customer": request.json["customer"]}\n    return {"number": number}, 201\n\n\n@app.post("/orders/<int:number>/collected")\ndef collected(number):\n    order = ORDERS.get(number)\n    if order is None:\n        abort(404)\n    return {"receipt": receipt(order)}, 202\n',
        "tests/test_frames.py":
          'from frames import app\n\nclient = app.test_client()\n\n\ndef test_make():\n    assert client.post("/orders", json={"customer": "Iris"}).status_code == 201\n',
      },
      type: "TypeError",
      message: "unhashable type: 'dict'",
      trace: [
        ["frames.py", 'return {"receipt"', {}],
        ["frames.py", "return ORDERS[number]", {}],
      ],
      request: { method: "POST", path: "/orders/1/collected", route: "/orders/<int:number>/collected" },
    });
    opened.push(crash);
    const reproduction = await crash.reproduce();
    if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
    expect(reproduction.test?.source).toContain('client.post("/orders", json={"customer": "Iris"})\n');
    expect(reproduction.test?.source).toContain('client.post("/orders/1/collected")');
  });
});
