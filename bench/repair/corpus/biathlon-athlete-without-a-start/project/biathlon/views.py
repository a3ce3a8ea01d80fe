from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from biathlon.form import form_of, last_race
from biathlon.models import Athlete


def profile(request, pk):
    athlete = get_object_or_404(Athlete, pk=pk)
    return JsonResponse({"name": athlete.name, "nation": athlete.nation, "starts": athlete.results.count()})


def form(request, pk):
    return JsonResponse(form_of(get_object_or_404(Athlete, pk=pk)))


def nation(request, code):
    athletes = Athlete.objects.filter(nation=code.upper()).order_by("name")
    return JsonResponse({athlete.name: last_race(athlete) for athlete in athletes})
