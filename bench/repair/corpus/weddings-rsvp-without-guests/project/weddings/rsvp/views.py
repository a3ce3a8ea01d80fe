from django.db.models import Sum
from django.http import JsonResponse
from django.views.decorators.http import require_POST

from .models import Reply, Song


def invalid(**errors):
    return JsonResponse({"errors": errors}, status=400)


@require_POST
def song(request):
    title = request.POST.get("title", "").strip()
    if not title:
        return invalid(title="required")
    return JsonResponse({"id": Song.objects.create(title=title).pk}, status=201)


@require_POST
def rsvp(request):
    name = request.POST.get("name", "").strip()
    if not name:
        return invalid(name="required")
    guests = request.POST["guests"]
    if not guests.isdigit():
        return invalid(guests="must be a number")
    reply = Reply.objects.create(name=name, guests=int(guests), note=request.POST.get("note", ""))
    return JsonResponse({"id": reply.pk}, status=201)


def guests(request):
    return JsonResponse({"guests": Reply.objects.aggregate(sum=Sum("guests"))["sum"] or 0})
