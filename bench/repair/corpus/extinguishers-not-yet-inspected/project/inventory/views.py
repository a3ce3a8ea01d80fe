from datetime import date

from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from inventory.models import Extinguisher, Hydrant


def day_of(request):
    text = request.GET.get("on")
    return date.fromisoformat(text) if text else date.today()


def due(request):
    """All extinguishers that are due on the day, the longest overdue first."""
    day = day_of(request)
    late = [one for one in Extinguisher.objects.all() if one.next_due <= day]
    late.sort(key=lambda one: one.next_due)
    return JsonResponse({"due": [{"number": one.number, "place": one.place, "since": one.next_due} for one in late]})


def hydrants_due(request):
    day = day_of(request)
    late = sorted((one for one in Hydrant.objects.all() if one.next_due <= day), key=lambda one: one.next_due)
    return JsonResponse({"due": [{"number": one.number, "street": one.street, "since": one.next_due} for one in late]})


def extinguisher(request, number):
    found = get_object_or_404(Extinguisher, number=number)
    return JsonResponse({"number": found.number, "place": found.place, "inspected": found.last_inspected})
