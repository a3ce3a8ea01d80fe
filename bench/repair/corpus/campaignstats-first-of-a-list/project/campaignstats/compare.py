from campaignstats.campaigns import Campaign


def change(before: Campaign | None, campaign: Campaign) -> float | None:
    """By how many points the rate of opened mails has changed; None where there is nothing to compare."""
    if before is None or before.open_rate is None or campaign.open_rate is None:
        return None
    return campaign.open_rate - before.open_rate


def with_changes(campaigns: list[Campaign]):
    before = None
    for campaign in campaigns:
        yield campaign, change(before, campaign)
        before = campaign
