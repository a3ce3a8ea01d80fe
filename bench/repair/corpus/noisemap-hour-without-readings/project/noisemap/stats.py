"""Figures of an hour. A figure for which there is no reading is None; the map draws such hours in grey."""

from statistics import fmean

NIGHT_LIMIT = 45


def loudest(readings):
    return max((one.db for one in readings), default=None)


def mean_level(readings):
    return round(fmean(one.db for one in readings), 1)


def over_limit(readings, limit=NIGHT_LIMIT):
    return sum(1 for one in readings if one.db > limit)
