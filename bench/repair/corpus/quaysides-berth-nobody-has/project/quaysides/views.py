import json
from datetime import date

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views import View

from quaysides.models import Berth


class BerthView(View):
    def get(self, request, code):
        berth = get_object_or_404(Berth, code=code)
        return JsonResponse({"code": berth.code, "length": berth.length, "booked": berth.bookings.count()})

    def delete(self, request, code):
        get_object_or_404(Berth, code=code).delete()
        return JsonResponse({}, status=204)


class BookingsView(View):
    def get(self, request, code):
        berth = get_object_or_404(Berth, code=code)
        return JsonResponse({"boats": [booking.boat for booking in berth.bookings.order_by("on")]})

    def post(self, request, code):
        given = json.loads(request.body)
        berth = Berth.objects.get(code=code)
        if not berth.fits(given["length"]):
            return JsonResponse({"error": "the boat is too long"}, status=409)
        booking = berth.bookings.create(boat=given["boat"], on=date.fromisoformat(given["on"]))
        return JsonResponse({"id": booking.pk}, status=201)
