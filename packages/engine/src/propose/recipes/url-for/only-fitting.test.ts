import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { urlForRecipe } from "./index.ts";

async function repaired(more: string): Promise<string | null> {
  const fault = await givenFault({
    files: {
      "desk/urls.py": `from django.urls import path\n\nfrom desk import views\n\napp_name = "desk"\nurlpatterns = [\n    path("", views.index, name="index"),\n    path("new", views.create, name="create"),\n    path("<int:number>", views.detail, name="detail"),\n${more}]\n`,
      "desk/views.py":
        'from django.http import JsonResponse\nfrom django.shortcuts import redirect\nfrom django.views.decorators.http import require_POST\n\n\ndef index(request):\n    return JsonResponse({})\n\n\n@require_POST\ndef create(request):\n    return redirect("desk:detail", number=1)\n\n\ndef detail(request, number):\n    return JsonResponse({})\n\n\ndef rules(request):\n    return JsonResponse({})\n\n\n@require_POST\ndef close(request):\n    return redirect("desk:list")\n',
    },
    type: "django.urls.exceptions.NoReverseMatch",
    message: "Reverse for 'list' not found. 'list' is not a valid view function or pattern name.",
    trace: [["desk/views.py", 'redirect("desk:list")']],
  });
  return fault.fixed(urlForRecipe, "desk/views.py");
}

describe("an address under a name that nothing resembles", () => {
  it("is the only one that takes these values and can be gone to", async () => {
    expect(await repaired("")).toContain('return redirect("desk:index")');
  });

  it("is left to people where there are two of them", async () => {
    expect(await repaired('    path("rules", views.rules, name="rules"),\n')).toBeNull();
  });
});
