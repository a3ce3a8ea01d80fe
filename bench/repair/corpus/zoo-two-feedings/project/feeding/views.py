from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from feeding.models import Animal, Feeding


def last_weight(request, slug):
    animal = get_object_or_404(Animal, slug=slug)
    found = animal.weighings.order_by("-day", "-pk").first()
    if found is None:
        return JsonResponse({"animal": animal.name, "day": None, "kilos": None})
    return JsonResponse({"animal": animal.name, "day": found.day.isoformat(), "kilos": str(found.kilos)})


def last_feeding(request, slug):
    animal = get_object_or_404(Animal, slug=slug)
    try:
        found = animal.feedings.get()
    except Feeding.DoesNotExist:
        return JsonResponse({"animal": animal.name, "day": None, "food": None})
    return JsonResponse({"animal": animal.name, "day": found.day.isoformat(), "food": found.food})
