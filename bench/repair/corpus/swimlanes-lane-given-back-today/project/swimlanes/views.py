from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from swimlanes.models import Booking
from swimlanes.rules import can_be_cancelled


def shown(booking):
    return {
        "lane": booking.lane,
        "day": booking.day.isoformat(),
        "starts": booking.starts.strftime("%H:%M"),
        "club": booking.club,
        "cancelled": booking.cancelled_at is not None,
    }


@require_GET
def bookings(request):
    return JsonResponse({"bookings": [shown(one) for one in Booking.objects.order_by("day", "starts", "lane")]})


@csrf_exempt
@require_POST
def cancel(request, number):
    booking = get_object_or_404(Booking, pk=number)
    if not can_be_cancelled(booking):
        return JsonResponse({"error": "too late"}, status=409)
    booking.cancelled_at = timezone.now()
    booking.save(update_fields=["cancelled_at"])
    return JsonResponse(shown(booking))
