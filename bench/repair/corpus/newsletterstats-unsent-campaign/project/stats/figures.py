from stats.models import Campaign, Figures


def delivered(campaign: Campaign) -> int:
    return campaign.sent - campaign.bounced


def open_rate(campaign: Campaign) -> float:
    reached = delivered(campaign)
    if reached == 0:
        return 0.0
    return round(campaign.opened / reached, 4)


def click_rate(campaign: Campaign) -> float:
    """Clicks of those who have opened it."""
    if campaign.opened == 0:
        return 0.0
    return round(campaign.clicked / campaign.opened, 4)


def bounce_rate(campaign: Campaign) -> float:
    return round(campaign.bounced / campaign.sent, 4)


def figures(campaign: Campaign) -> Figures:
    return Figures(
        slug=campaign.slug,
        delivered=delivered(campaign),
        open_rate=open_rate(campaign),
        click_rate=click_rate(campaign),
        bounce_rate=bounce_rate(campaign),
    )
