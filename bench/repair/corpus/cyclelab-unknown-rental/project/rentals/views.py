from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from rentals import services
from rentals.models import Bike


def bike(request, code):
    found = get_object_or_404(Bike, code=code)
    return JsonResponse({"code": found.code, "km": found.km})


@require_POST
def rent(request):
    found = get_object_or_404(Bike, code=request.POST.get("bike", ""))
    rental = services.rent(found, request.POST.get("rider", ""))
    return JsonResponse({"number": rental.pk}, status=201)


@require_POST
def give_back(request, number):
    km = request.POST.get("km", "")
    if not km.isdigit():
        return JsonResponse({"error": "km must be a number"}, status=400)
    rental = services.give_back(number, int(km))
    return JsonResponse({"number": rental.pk, "bike_km": rental.bike.km})
