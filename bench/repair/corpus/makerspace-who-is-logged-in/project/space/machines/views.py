from datetime import date

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from space.machines.models import Booking, Machine


def log_in_first():
    return JsonResponse({"error": "log in first"}, status=401)


def shown(booking):
    return {"id": booking.pk, "machine": booking.machine.code, "day": booking.day.isoformat()}


def machines(request):
    return JsonResponse({"machines": [{"code": one.code, "title": one.title} for one in Machine.objects.order_by("code")]})


@csrf_exempt
@require_POST
def book(request, code):
    if not request.user.is_authenticated:
        return log_in_first()
    machine = get_object_or_404(Machine, code=code)
    try:
        day = date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        return JsonResponse({"error": "which day?"}, status=400)
    if Booking.objects.filter(machine=machine, day=day).exists():
        return JsonResponse({"error": "somebody else has it on that day"}, status=409)
    return JsonResponse(shown(Booking.objects.create(machine=machine, member=request.user, day=day)), status=201)


def my_bookings(request):
    if not request.user.is_authenticated():
        return log_in_first()
    bookings = Booking.objects.filter(member=request.user).select_related("machine")
    return JsonResponse({"bookings": [shown(booking) for booking in bookings]})


@csrf_exempt
@require_POST
def cancel(request, pk):
    if not request.user.is_authenticated:
        return log_in_first()
    get_object_or_404(Booking, pk=pk, member=request.user).delete()
    return JsonResponse({"cancelled": pk})
