from django.db.models import Sum


def clicks_of(campaign):
    return campaign.days.aggregate(total=Sum("clicks"))["total"] or 0


def spent_cents(campaign):
    return campaign.days.aggregate(total=Sum("cents"))["total"]


def campaign_report(campaign):
    spent = spent_cents(campaign)
    clicks = clicks_of(campaign)
    return {
        "campaign": campaign.name,
        "budget": campaign.budget_cents / 100,
        "spent": spent / 100,
        "remaining": (campaign.budget_cents - spent) / 100,
        "clicks": clicks,
        "cost_per_click": round(spent / clicks / 100, 2) if clicks else None,
    }
