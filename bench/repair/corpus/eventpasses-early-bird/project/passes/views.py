from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from passes.models import Event


def index(request):
    events = Event.objects.upcoming()
    return JsonResponse({"events": [{"slug": e.slug, "name": e.name} for e in events]})


def price(request, slug):
    event = get_object_or_404(Event, slug=slug)
    answer = {"cents": event.current_price, "early": event.is_early}
    if event.is_early:
        answer["until"] = timezone.localtime(event.early_until).strftime("%d.%m.%Y %H:%M")
    return JsonResponse(answer)
