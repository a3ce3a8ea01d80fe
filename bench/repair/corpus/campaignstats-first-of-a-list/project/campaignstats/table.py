from campaignstats.compare import with_changes

MISSING = "-"


def shown(value, form):
    return MISSING if value is None else format(value, form)


def table(campaigns):
    lines = [f"{'sent':<10}  {'opened':>7} {'change':>7} {'clicked':>7} {'revenue':>9}  subject"]
    for campaign, change in with_changes(campaigns):
        cells = [
            f"{campaign.sent_on:%Y-%m-%d}",
            " ",
            f"{shown(campaign.open_rate, '.1f'):>6}",
            f"{change:>+7.1f}",
            f"{shown(campaign.click_rate, '.1f'):>7}",
            f"{shown(campaign.revenue, '.2f'):>9}",
            "",
            campaign.subject,
        ]
        lines.append(" ".join(cells))
    return "\n".join(lines)
