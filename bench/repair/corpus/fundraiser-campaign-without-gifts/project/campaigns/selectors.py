"""Queries; views only format what these return."""
from django.db.models import Sum

from campaigns.models import Campaign, Gift


def total_of_donor(email: str) -> int:
    gifts = Gift.objects.filter(email=email, refunded=False)
    return gifts.aggregate(total=Sum("amount_cents"))["total"] or 0


def raised(campaign: Campaign) -> int:
    gifts = campaign.gifts.filter(refunded=False)
    return gifts.aggregate(total=Sum("amount_cents"))["total"]


def progress(campaign: Campaign) -> int:
    """Whole percent of the goal, at most 100."""
    return min(100, raised(campaign) * 100 // campaign.goal_cents)
