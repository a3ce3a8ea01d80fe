from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from riders.cards import card_of
from riders.models import Licence, Rider


def no_licence(rider):
    return JsonResponse({"error": f"{rider.name} has no licence"}, status=404)


@require_GET
def detail(request, pk):
    rider = get_object_or_404(Rider, pk=pk)
    licence = Licence.objects.filter(rider=rider).first()
    return JsonResponse(
        {"name": rider.name, "born": rider.born, "licence": licence.number if licence else None}
    )


@require_GET
def card(request, pk):
    rider = get_object_or_404(Rider, pk=pk)
    if Licence.objects.filter(rider=rider, suspended=True).exists():
        return JsonResponse({"error": f"{rider.name} is suspended"}, status=403)
    return JsonResponse(card_of(rider))


@require_POST
def renew(request, pk):
    rider = get_object_or_404(Rider, pk=pk)
    try:
        licence = rider.licence
    except Licence.DoesNotExist:
        return no_licence(rider)
    licence.season += 1
    licence.save()
    return JsonResponse({"season": licence.season})
