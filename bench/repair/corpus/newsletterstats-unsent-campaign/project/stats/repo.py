from stats.models import Campaign

CAMPAIGNS = {
    "spring": Campaign(slug="spring", subject="New bulbs", sent=1200, opened=480, clicked=60, bounced=30),
    "autumn": Campaign(slug="autumn", subject="Plant now"),
}


def find(slug: str) -> Campaign | None:
    return CAMPAIGNS.get(slug)
