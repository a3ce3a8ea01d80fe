from collections import Counter
from statistics import fmean, median


def mean_stars(ratings):
    return round(fmean(rating.stars for rating in ratings), 2)


def median_hours(ratings):
    """Hours a week that students report; None where nobody has said."""
    hours = [rating.hours for rating in ratings if rating.hours is not None]
    return median(hours) if hours else None


def histogram(ratings):
    counts = Counter(rating.stars for rating in ratings)
    return {str(stars): counts[stars] for stars in range(1, 6)}
