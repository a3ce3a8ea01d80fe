import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt

from shopimport import orders
from shopimport.models import Shop


@csrf_exempt
def place(request, pk):
    body = json.loads(request.body)
    order = orders.place(get_object_or_404(Shop, pk=pk), body["number"], body["cents"])
    return JsonResponse(orders.shown(order), status=201)


@csrf_exempt
def take_over(request, pk):
    shop = get_object_or_404(Shop, pk=pk)
    made = [orders.take_over(shop, row) for row in json.loads(request.body)["rows"]]
    return JsonResponse({"orders": [orders.shown(one) for one in made]}, status=201)
