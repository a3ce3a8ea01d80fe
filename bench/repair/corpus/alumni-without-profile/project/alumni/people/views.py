from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from alumni.people.models import Person
from alumni.people.present import card, line


def index(request):
    return JsonResponse({"people": [line(person) for person in Person.objects.order_by("year", "name")]})


def show(request, pk):
    return JsonResponse(card(get_object_or_404(Person, pk=pk)))
