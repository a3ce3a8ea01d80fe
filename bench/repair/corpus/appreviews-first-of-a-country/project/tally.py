# The countries where the app was launched first come first in the digest.
LAUNCHED = ["de", "us"]


def stars_by_country(reviews):
    """Country -> stars of its reviews."""
    stars = {country: [] for country in LAUNCHED}
    for review in reviews:
        stars[review["country"]].append(review["stars"])
    return stars


def by_version(reviews):
    """Version -> number of reviews."""
    counts = {}
    for review in reviews:
        counts[review["version"]] = counts.get(review["version"], 0) + 1
    return counts
