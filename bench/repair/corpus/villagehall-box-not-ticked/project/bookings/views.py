import datetime

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render

from bookings.models import Booking


def refused(text):
    return JsonResponse({"error": text}, status=400)


def bookings(request):
    if request.method == "GET":
        if "form" in request.GET:
            return render(request, "bookings/form.html")
        return JsonResponse({"bookings": [one.summary() for one in Booking.objects.all()]})
    name = request.POST.get("name", "").strip()
    if not name:
        return refused("name is missing")
    try:
        day = datetime.date.fromisoformat(request.POST.get("day", ""))
        guests = int(request.POST.get("guests", ""))
    except ValueError:
        return refused("day or guests is wrong")
    if Booking.objects.filter(day=day).exists():
        return refused("the hall is taken")
    made = Booking.objects.create(
        name=name,
        day=day,
        guests=guests,
        kitchen="kitchen" in request.POST,
        projector=request.POST["projector"] == "on",
    )
    return JsonResponse(made.summary(), status=201)


def booking(request, pk):
    return JsonResponse(get_object_or_404(Booking, pk=pk).summary())
