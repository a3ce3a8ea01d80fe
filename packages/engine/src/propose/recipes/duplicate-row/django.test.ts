import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { duplicateRowRecipe } from "./index.ts";

async function repaired(body: string, head = "from django.http import JsonResponse"): Promise<string> {
  const views = `${head}\n\nfrom .models import Club\n\n\ndef show(request, name):\n    club = Club.objects.filter(name=name).first()\n    if club is None:\n        return JsonResponse({"error": "unknown club"}, status=404)\n    return JsonResponse({"name": club.name})\n\n\ndef add(request):\n${body}    return JsonResponse({"id": club.id}, status=201)\n`;
  const fault = await givenFault({
    files: {
      "clubs/__init__.py": "",
      "clubs/models.py":
        "from django.db import models\n\n\nclass Club(models.Model):\n    name = models.CharField(max_length=80, unique=True)\n",
      "clubs/urls.py":
        'from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path("clubs/<name>/", views.show), path("clubs/", views.add)]\n',
      "clubs/views.py": views,
    },
    type: "django.db.utils.IntegrityError",
    message: "UNIQUE constraint failed: clubs_club.name",
    trace: [["clubs/views.py", "Club.objects.create(name="]],
    request: { method: "POST", path: "/clubs/", route: "clubs/" },
  });
  return (await fault.fixed(duplicateRowRecipe, "clubs/views.py")) ?? "";
}

describe("a value that is taken, in Django", () => {
  it("is answered in the form of the house, within a transaction of its own", async () => {
    const after = await repaired('    club = Club.objects.create(name=request.POST["name"])\n');
    expect(after).toContain("from django.db import IntegrityError, transaction\n");
    expect(after).toContain(
      '    try:\n        with transaction.atomic():\n            club = Club.objects.create(name=request.POST["name"])\n    except IntegrityError:\n        return JsonResponse({"error": "name already exists"}, status=409)\n',
    );
  });

  it("imports what is missing only", async () => {
    const after = await repaired(
      '    club = Club.objects.create(name=request.POST["name"])\n',
      "from django.db import transaction\nfrom django.http import JsonResponse",
    );
    expect(after).toContain("from django.db import IntegrityError, transaction\n");
  });

  it("is left to what tries it already", async () => {
    const after = await repaired(
      '    try:\n        club = Club.objects.create(name=request.POST["name"])\n    except ValueError:\n        return JsonResponse({"error": "bad club"}, status=400)\n',
    );
    expect(after).not.toContain("409");
  });
});

describe("a row that is counted on behind its making", () => {
  it.each([
    [
      'club = Club.objects.create(name=request.POST["name"])',
      "club.members += 1",
      'club, _ = Club.objects.get_or_create(name=request.POST["name"])',
    ],
    [
      'club = Club.objects.create(name=request.POST["name"], members=0)',
      "club.members = club.members + 1",
      'club, _ = Club.objects.get_or_create(name=request.POST["name"], defaults={"members": 0})',
    ],
    [
      'club = Club.objects.create(name=request.POST["name"])',
      'club.members = F("members") + 1',
      'club, _ = Club.objects.get_or_create(name=request.POST["name"])',
    ],
  ])("is taken up: %s, %s", async (made, counted, wanted) => {
    expect(await repaired(`    ${made}\n    ${counted}\n    club.save()\n`)).toContain(wanted);
  });

  it("is not taken up where it is only filled", async () => {
    const after = await repaired(
      '    club = Club.objects.create(name=request.POST["name"])\n    club.members = 1\n    club.save()\n',
    );
    expect(after).not.toContain("get_or_create");
  });
});
