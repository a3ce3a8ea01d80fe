from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from tours.models import Guide, Tour


def on_day(request, day):
    tours = Tour.objects.filter(day=day).select_related("guide")
    return JsonResponse({"tours": [{"title": tour.title, "guide": tour.guide_name} for tour in tours]})


def guide(request, pk):
    found = get_object_or_404(Guide, pk=pk)
    return JsonResponse({"name": found.name, "tours": [tour.title for tour in found.tours.all()]})
