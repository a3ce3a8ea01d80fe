import json

from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from donors.models import Donation, Donor


def bad_request(message):
    return JsonResponse({"error": message}, status=400)


@csrf_exempt
@require_POST
def donation_hook(request):
    data = json.loads(request.body)
    reference = data.get("reference")
    email = data.get("email")
    cents = data.get("cents")
    if not reference or not email:
        return bad_request("reference and email are needed")
    if not isinstance(cents, int) or cents <= 0:
        return bad_request("cents must be a positive number")
    donor, _ = Donor.objects.get_or_create(email=email.lower(), defaults={"name": data.get("name", "")})
    donation, created = Donation.objects.get_or_create(
        reference=reference, defaults={"donor": donor, "cents": cents, "campaign": data.get("campaign", "")}
    )
    return JsonResponse({"donation": donation.pk, "created": created}, status=201 if created else 200)


@require_GET
def donor(request, pk):
    found = get_object_or_404(Donor, pk=pk)
    return JsonResponse({"email": found.email, "name": found.name, "cents": found.total()})


@require_GET
def campaigns(request):
    totals = {}
    for donation in Donation.objects.all():
        name = donation.campaign or "general"
        totals[name] = totals.get(name, 0) + donation.cents
    return JsonResponse(totals)
