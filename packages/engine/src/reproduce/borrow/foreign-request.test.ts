import { afterEach, describe, expect, it, vi } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

const DJANGO = {
  "requirements.txt": "Django>=5\n",
  "manage.py": 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")\n',
  "site_settings.py":
    'SECRET_KEY = "x"\nALLOWED_HOSTS = ["*"]\nINSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "club"]\nMIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware"]\nROOT_URLCONF = "club.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\n',
  "club/__init__.py": "",
  "club/models.py":
    "from django.db import models\n\n\nclass Team(models.Model):\n    name = models.CharField(max_length=20)\n\n\nclass Player(models.Model):\n    team = models.ForeignKey(Team, on_delete=models.CASCADE)\n    born = models.DateField()\n    nickname = models.CharField(max_length=20, null=True)\n    number = models.IntegerField()\n    active = models.BooleanField(default=True)\n",
  "club/urls.py":
    'from django.urls import path\n\nfrom club import views\n\nurlpatterns = [path("teams", views.teams), path("players/<int:pk>", views.player)]\n',
  "club/views.py":
    'from django.contrib.auth.decorators import login_required\nfrom django.http import JsonResponse\nfrom django.shortcuts import get_object_or_404\n\nfrom club.models import Player, Team\n\n\n@login_required\ndef teams(request):\n    return JsonResponse({"teams": Team.objects.count()})\n\n\ndef shown(player):\n    return player.nickname.title()\n\n\n@login_required\ndef player(request, pk):\n    return JsonResponse({"name": shown(get_object_or_404(Player, pk=pk))})\n',
  "club/tests.py":
    'from django.contrib.auth.models import User\nfrom django.test import TestCase\n\n\nclass TeamsTest(TestCase):\n    def setUp(self):\n        self.client.force_login(User.objects.create_user("ann"))\n\n    def test_none(self):\n        self.assertEqual(self.client.get("/teams").json(), {"teams": 0})\n',
};

const cases: [string, Crash, readonly string[]][] = [
  [
    "signed in to Django, with the row that production had",
    {
      files: DJANGO,
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'title'",
      trace: [
        [
          "club/views.py",
          'return JsonResponse({"name"',
          { request: "<WSGIRequest: GET '/players/7'>", pk: "7" },
        ],
        ["club/views.py", "return player.nickname", { player: "<Player: Player object (7)>" }],
      ],
      request: { path: "/players/7", route: "/players/{pk}" },
    },
    [
      "force_login",
      'Player.objects.create(pk=7, team=Team.objects.create(name="x")',
      'self.client.get("/players/7")',
    ],
  ],
  [
    "signed in to Flask by the fixture of another test",
    {
      files: {
        "requirements.txt": "flask\npytest\n",
        "conftest.py": "",
        "notes.py":
          'from flask import Flask, abort, request, session\n\napp = Flask(__name__)\napp.secret_key = "k"\n\n\n@app.post("/login")\ndef login():\n    session["user"] = request.form["user"]\n    return {}\n\n\n@app.get("/notes")\ndef notes():\n    if "user" not in session:\n        abort(401)\n    return {"notes": []}\n\n\ndef saved(form):\n    return {"title": form["title"].strip()}\n\n\n@app.post("/notes")\ndef save():\n    if "user" not in session:\n        abort(401)\n    return saved(request.get_json())\n',
        "tests/test_notes.py":
          'import pytest\n\nfrom notes import app\n\n\n@pytest.fixture\ndef ann():\n    client = app.test_client()\n    client.post("/login", data={"user": "ann"})\n    return client\n\n\ndef test_notes(ann):\n    assert ann.get("/notes").get_json() == {"notes": []}\n',
      },
      type: "KeyError",
      message: "'title'",
      trace: [
        ["notes.py", "return saved", {}],
        ["notes.py", 'return {"title"', { form: "<Form>" }],
      ],
      request: {
        method: "POST",
        path: "/notes",
        headers: [["Content-Type", "application/json"]],
        body: { text: "x" },
      },
    },
    ['response = ann.post("/notes", json={"text": "x"})'],
  ],
  [
    "with the dependencies that a test of FastAPI overrides",
    {
      files: {
        "requirements.txt": "fastapi\nhttpx\npytest\n",
        "conftest.py": "",
        "shop.py":
          'from fastapi import Depends, FastAPI\n\napp = FastAPI()\n\n\ndef database():\n    raise RuntimeError("no database here")\n\n\n@app.get("/count")\ndef count(db=Depends(database)):\n    return len(db)\n\n\ndef price_of(item):\n    return item["price"] * 2\n\n\n@app.get("/items/{name}")\ndef item(name: str, db=Depends(database)):\n    return price_of(db.get(name))\n',
        "tests/test_shop.py":
          'from fastapi.testclient import TestClient\n\nfrom shop import app, database\n\n\ndef override():\n    return {"tea": {"price": 2}}\n\n\nclient = TestClient(app)\n\n\ndef test_count():\n    app.dependency_overrides[database] = override\n    assert client.get("/count").json() == 1\n    app.dependency_overrides.clear()\n',
      },
      type: "TypeError",
      message: "'NoneType' object is not subscriptable",
      trace: [
        ["shop.py", "return price_of", { name: "'rum'", db: { tea: "…" } }],
        ["shop.py", 'return item["price"]', { item: "<missing>" }],
      ],
      request: { path: "/items/rum", route: "/items/{name}" },
    },
    ["app.dependency_overrides[database] = override", 'client.get("/items/rum")'],
  ],
];

const CAR: Crash = {
  files: {
    "requirements.txt": "Django>=5\n",
    "manage.py": 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")\n',
    "site_settings.py":
      'SECRET_KEY = "x"\nALLOWED_HOSTS = ["*"]\nINSTALLED_APPS = ["cars"]\nROOT_URLCONF = "cars.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\n',
    "cars/__init__.py": "",
    "cars/models.py":
      "from django.db import models\n\n\nclass Car(models.Model):\n    plate = models.CharField(max_length=9)\n    note = models.TextField(null=True)\n",
    "cars/urls.py":
      'from django.urls import path\n\nfrom cars import views\n\nurlpatterns = [path("cars/<int:pk>", views.car), path("cars/new", views.new)]\n',
    "cars/views.py":
      'from django.http import JsonResponse\n\nfrom cars.models import Car\n\n\ndef car(request, pk):\n    found = Car.objects.get(pk=pk)\n    return JsonResponse({"note": found.note.strip()})\n\n\ndef new(request):\n    made = Car.objects.create(plate=request.POST["plate"])\n    return JsonResponse({"pk": made.pk, "wheels": int(request.POST["wheels"])})\n',
    "cars/tests.py":
      'from django.test import TestCase\n\nfrom cars.models import Car\n\n\nclass CarTest(TestCase):\n    def test_plate(self):\n        self.assertEqual(Car(plate="W").plate, "W")\n',
  },
  type: "AttributeError",
  message: "'NoneType' object has no attribute 'strip'",
  trace: [
    [
      "cars/views.py",
      'return JsonResponse({"note"',
      { request: "<WSGIRequest: GET '/cars/7'>", pk: "7", found: "<Car: Car object (7)>" },
    ],
  ],
  request: { path: "/cars/7", route: "/cars/{pk}" },
};

describe.skipIf(testEnvironment() === null)(
  "a project of Django whose tests send no request gets one of its own",
  () => {
    it.each<[string, Crash, string]>([
      ["with the row that was read", CAR, 'Car.objects.create(pk=7, plate="x")'],
      [
        "with the form that was sent",
        {
          ...CAR,
          type: "ValueError",
          message: "invalid literal for int() with base 10: 'four'",
          trace: [
            ["cars/views.py", 'return JsonResponse({"pk"', { request: "<WSGIRequest: POST '/cars/new'>" }],
          ],
          request: {
            method: "POST",
            path: "/cars/new",
            route: "/cars/new",
            body: { plate: "W", wheels: "four" },
          },
        },
        '"/cars/new", {"plate": "W", "wheels": "four"}',
      ],
    ])("%s", async (_, given, part) => {
      const crash = await openCrash(given);
      opened.push(crash);
      const reproduction = await crash.reproduce();
      if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
      expect(reproduction.test?.source).toContain(part);
    });
  },
);

describe.skipIf(testEnvironment() === null)(
  "a route that no test asks is asked by the client of another test,",
  () => {
    it.each(sampled(cases, 2))("%s", async (_, given, parts) => {
      const crash = await openCrash(given);
      opened.push(crash);
      const reproduction = await crash.reproduce();
      if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
      for (const part of parts) expect(reproduction.test?.source).toContain(part);
    });
  },
);
