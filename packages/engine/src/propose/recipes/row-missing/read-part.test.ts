import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { rowMissingRecipe } from "./index.ts";

describe("a row that is asked for by what is read of the request in the query itself", () => {
  it("is asked for as the house asks", async () => {
    const fault = await givenFault({
      files: {
        "branch/models.py":
          "from django.db import models\n\n\nclass Book(models.Model):\n    barcode = models.CharField(max_length=20)\n",
        "branch/views.py":
          'from django.http import JsonResponse\nfrom django.shortcuts import get_object_or_404\n\nfrom branch.models import Book\n\n\ndef lend(request):\n    book = get_object_or_404(Book, barcode=request.POST.get("barcode", ""))\n    return JsonResponse({"lent": book.pk})\n\n\ndef give_back(request):\n    book = Book.objects.get(barcode=request.POST.get("barcode", ""))\n    return JsonResponse({"back": book.pk})\n',
      },
      type: "Book.DoesNotExist",
      message: "Book matching query does not exist.",
      trace: [["branch/views.py", "Book.objects.get"]],
      request: { method: "POST", path: "/return", route: "return" },
    });
    expect(await fault.fixed(rowMissingRecipe, "branch/views.py")).not.toContain("Book.objects.get(");
  });
});
