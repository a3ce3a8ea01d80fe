from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404

from .models import Boat, Member


def member(request, pk):
    found = get_object_or_404(Member, pk=pk)
    return JsonResponse({"name": found.name, "phone": found.phone or None})


def boat(request, pk):
    found = get_object_or_404(Boat, pk=pk)
    return JsonResponse({"name": found.name, "skipper": found.skipper.name if found.skipper else None})


def skipper(request, pk):
    found = get_object_or_404(Boat, pk=pk)
    return JsonResponse({"name": found.skipper.name, "phone": found.skipper.phone or None})
