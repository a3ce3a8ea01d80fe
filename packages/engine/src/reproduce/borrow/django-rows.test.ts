import { afterEach, describe, expect, it, vi } from "vitest";
import { type Crash, type OpenedCrash, openCrash, testEnvironment } from "../crash.testing.ts";

vi.setConfig({ testTimeout: 120_000 });

const opened: OpenedCrash[] = [];
afterEach(async () => {
  for (const crash of opened.splice(0)) await crash.close();
});

async function sourceOf(given: Crash): Promise<string> {
  const crash = await openCrash(given);
  opened.push(crash);
  const reproduction = await crash.reproduce();
  if (!reproduction.reproduced) throw new Error(`${reproduction.sentence}\n${reproduction.output}`);
  return reproduction.test?.source ?? "";
}

const SITE = {
  "requirements.txt": "Django>=5\n",
  "manage.py": 'import os\n\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")\n',
  "site_settings.py":
    'SECRET_KEY = "x"\nALLOWED_HOSTS = ["*"]\nINSTALLED_APPS = ["zoo"]\nROOT_URLCONF = "zoo.urls"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}\nDEFAULT_AUTO_FIELD = "django.db.models.AutoField"\nUSE_TZ = True\n',
  "zoo/__init__.py": "",
  "zoo/models.py":
    "from datetime import datetime\n\nfrom django.db import models\n\n\nclass Animal(models.Model):\n    name = models.CharField(max_length=20, unique=True)\n    chipped = models.DateTimeField(null=True)\n\n    def is_chipped(self):\n        return self.chipped is not None and datetime.now() > self.chipped\n",
  "zoo/urls.py":
    'from django.urls import path\n\nfrom zoo import views\n\nurlpatterns = [path("animals/<str:name>", views.show), path("animals/<int:number>/name", views.rename)]\n',
  "zoo/views.py":
    'import json\n\nfrom django.http import JsonResponse\nfrom django.shortcuts import get_object_or_404\n\nfrom zoo.models import Animal\n\n\ndef show(request, name):\n    animal = get_object_or_404(Animal, name=name)\n    return JsonResponse({"chipped": animal.is_chipped()})\n\n\ndef rename(request, number):\n    animal = get_object_or_404(Animal, pk=number)\n    animal.name = name = json.loads(request.body)["name"]\n    animal.save()\n    return JsonResponse({"name": name})\n',
  "zoo/tests.py":
    'from django.test import TestCase\n\nfrom zoo.models import Animal\n\n\nclass ZooTest(TestCase):\n    def test_show(self):\n        Animal.objects.create(name="rex")\n        self.assertEqual(self.client.get("/animals/rex").json(), {"chipped": False})\n\n    def test_rename(self):\n        animal = Animal.objects.create(name="rex")\n        answer = self.client.post(f"/animals/{animal.pk}/name", {"name": "tom"}, content_type="application/json")\n        self.assertEqual(answer.status_code, 200)\n',
};

describe.skipIf(testEnvironment() === null)("rows that no test of the project makes", () => {
  it("have what may be empty filled, where only that can fail", async () => {
    const source = await sourceOf({
      files: SITE,
      type: "TypeError",
      message: "can't compare offset-naive and offset-aware datetimes",
      trace: [
        ["zoo/views.py", "return JsonResponse", { name: "'kim'", animal: "<Animal: Animal object (3)>" }],
        ["zoo/models.py", "return self.chipped", { self: "<Animal: Animal object (3)>" }],
      ],
      request: { path: "/animals/kim", route: "/animals/{name}" },
    });
    expect(source).toMatch(/Animal\.objects\.create\(.*name=.*chipped=/);
  });

  it("have already what the database refused to keep twice", async () => {
    const source = await sourceOf({
      files: SITE,
      type: "IntegrityError",
      message: "UNIQUE constraint failed: zoo_animal.name",
      thrownIn: "execute",
      trace: [["zoo/views.py", "animal.save()", { number: "4", name: "'lea'" }]],
      request: {
        method: "POST",
        path: "/animals/4/name",
        route: "/animals/{number}/name",
        body: { name: "lea" },
      },
    });
    expect(source).toContain("Animal.objects.create(name='lea')");
  });
});
