from django.shortcuts import get_object_or_404, redirect, render

from parts.models import Part


def catalogue(request):
    return render(request, "parts/catalogue.html", {"parts": Part.objects.order_by("number")})


def detail(request, number):
    return render(request, "parts/detail.html", {"part": get_object_or_404(Part, number=number.upper())})


def search(request):
    words = request.GET.get("q", "").strip()
    found = Part.objects.filter(number__istartswith=words).order_by("number") if words else Part.objects.none()
    if len(found) == 1:
        return redirect("parts:detail", number=found[0].number)
    return render(request, "parts/catalogue.html", {"parts": found, "words": words})
