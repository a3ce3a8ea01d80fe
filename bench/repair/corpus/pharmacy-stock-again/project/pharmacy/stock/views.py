import json

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from pharmacy.stock.models import Minimum, Shelf


@csrf_exempt
@require_POST
def set_minimum(request):
    body = json.loads(request.body)
    Minimum.objects.update_or_create(pzn=body["pzn"], defaults={"packs": body["packs"]})
    return JsonResponse({"pzn": body["pzn"], "packs": body["packs"]})


@csrf_exempt
@require_POST
def set_shelf(request):
    body = json.loads(request.body)
    Shelf.objects.create(pzn=body["pzn"], place=body["place"])
    return JsonResponse({"pzn": body["pzn"], "place": body["place"]})


def show(request, pzn):
    shelf = Shelf.objects.filter(pzn=pzn).first()
    minimum = Minimum.objects.filter(pzn=pzn).first()
    return JsonResponse({"place": shelf and shelf.place, "minimum": minimum and minimum.packs})
