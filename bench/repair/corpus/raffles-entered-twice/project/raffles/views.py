from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from raffles.models import Raffle, Subscriber


@require_POST
def enter(request, raffle_id):
    raffle = get_object_or_404(Raffle, pk=raffle_id)
    mail = request.POST.get("mail", "").strip().lower()
    tickets = request.POST.get("tickets", "1")
    if "@" not in mail or not tickets.isdigit() or int(tickets) < 1:
        return JsonResponse({"error": "mail and tickets are needed"}, status=400)
    entry = raffle.entries.create(mail=mail)
    entry.tickets += int(tickets)
    entry.save()
    return JsonResponse({"mail": entry.mail, "tickets": entry.tickets})


@require_POST
def newsletter(request, raffle_id):
    get_object_or_404(Raffle, pk=raffle_id)
    mail = request.POST.get("mail", "").strip().lower()
    if "@" not in mail:
        return JsonResponse({"error": "mail is needed"}, status=400)
    _, is_new = Subscriber.objects.get_or_create(mail=mail)
    return JsonResponse({"new": is_new})
