from datetime import date

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from spiceshop.models import Price, Spice


@require_GET
def spices(request):
    return JsonResponse({"spices": list(Spice.objects.order_by("name").values("slug", "name"))})


@require_GET
def price(request, slug):
    spice = get_object_or_404(Spice, slug=slug)
    try:
        day = date.fromisoformat(request.GET["day"]) if "day" in request.GET else date.today()
    except ValueError:
        return JsonResponse({"error": "no such day"}, status=400)
    try:
        found = spice.prices.get(valid_from__lte=day)
    except Price.DoesNotExist:
        return JsonResponse({"error": "not sold yet"}, status=404)
    return JsonResponse({"spice": spice.name, "day": day.isoformat(), "cents": found.cents})


@require_GET
def history(request, slug):
    spice = get_object_or_404(Spice, slug=slug)
    rows = [{"from": one.valid_from.isoformat(), "cents": one.cents} for one in spice.prices.all()]
    return JsonResponse({"spice": spice.name, "prices": rows})
