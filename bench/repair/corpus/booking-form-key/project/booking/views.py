from django.http import JsonResponse
from django.views.decorators.http import require_GET, require_POST

from booking import hotel
from booking.rejection import Rejection, required, whole


@require_GET
def rooms(request):
    return JsonResponse({"rooms": hotel.ROOMS})


@require_POST
def reserve(request):
    room = required(request.POST, "room")
    if room not in hotel.ROOMS:
        raise Rejection("room", "unknown")
    guests = whole(request.POST, "guests", 1, 9)
    code = hotel.reserve(room, guests, request.POST["name"])
    if code is None:
        raise Rejection("guests", "too many for the room")
    return JsonResponse({"code": code}, status=201)


@require_POST
def cancel(request):
    return JsonResponse({"cancelled": hotel.cancel(required(request.POST, "code"))})
