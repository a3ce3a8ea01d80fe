def percent(part, whole):
    """With one decimal; None where there is nothing to take a part of."""
    return round(100 * part / whole, 1) if whole else None


def bounce_rate(campaign):
    return percent(campaign.bounced, campaign.sent)


def click_rate(campaign):
    """Of those who opened it."""
    return percent(campaign.clicked, campaign.opened)


def open_rate(campaign):
    """Of those whom it reached."""
    if campaign.sent == 0:
        return None
    return round(100 * campaign.opened / campaign.delivered, 1)
