from django.db.models import Sum
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from foodbank.models import Drive


def drives(request):
    return JsonResponse({"drives": list(Drive.objects.order_by("name").values_list("name", flat=True))})


def drive(request, pk):
    found = get_object_or_404(Drive, pk=pk)
    given = found.donations.aggregate(kg=Sum("kg"))["kg"]
    return JsonResponse(
        {"name": found.name, "given": given, "missing": max(found.goal_kg - given, 0), "donations": found.donations.count()}
    )
