from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from .models import Campaign
from .reports import campaign_report, clicks_of


def campaign_list(request):
    campaigns = Campaign.objects.order_by("name")
    return JsonResponse({"campaigns": [{"id": c.pk, "name": c.name, "clicks": clicks_of(c)} for c in campaigns]})


def report(request, pk):
    return JsonResponse(campaign_report(get_object_or_404(Campaign, pk=pk)))
