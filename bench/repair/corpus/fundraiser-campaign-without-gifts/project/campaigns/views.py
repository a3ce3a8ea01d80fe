from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from campaigns import selectors
from campaigns.models import Campaign


def campaign_detail(request, slug):
    campaign = get_object_or_404(Campaign, slug=slug)
    return JsonResponse(
        {
            "title": campaign.title,
            "goal": campaign.goal_cents / 100,
            "raised": selectors.raised(campaign) / 100,
            "progress": selectors.progress(campaign),
        }
    )


def donor_summary(request, email):
    return JsonResponse({"email": email, "total": selectors.total_of_donor(email) / 100})
