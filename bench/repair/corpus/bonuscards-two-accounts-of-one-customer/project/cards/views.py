import json

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from cards.lookup import card_of, exactly

TUESDAY = 1


def earned(cents, day):
    return cents * 2 if day.weekday() == TUESDAY else cents


@require_POST
def points(request):
    data = json.loads(request.body)
    card = card_of(data)
    if card is None:
        return JsonResponse({"error": "no such card"}, status=404)
    now = timezone.now()
    card.points += earned(data["cents"], now)
    card.last_used = now
    card.save(update_fields=["points", "last_used"])
    return JsonResponse({"number": card.number, "points": card.points})


@require_GET
def card(request, number):
    found = exactly(number=number)
    if found is None:
        return JsonResponse({"error": "no such card"}, status=404)
    return JsonResponse({"number": found.number, "points": found.points, "mail": found.mail})
