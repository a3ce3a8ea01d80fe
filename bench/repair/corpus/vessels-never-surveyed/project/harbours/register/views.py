from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from harbours.register.models import Vessel


def index(request):
    return JsonResponse({"vessels": [{"id": one.pk, "name": one.name} for one in Vessel.objects.order_by("name")]})


def show(request, pk):
    vessel = get_object_or_404(Vessel, pk=pk)
    return JsonResponse({"name": vessel.name, "berth": vessel.berth, "grade": vessel.grade})
