import math

GRAVITY = 0.05


def like_share(clip):
    if not clip.views:
        return 0.0
    return clip.likes / clip.views


def score(clip):
    """The order of magnitude of the views, a bonus for what is liked, less for every hour."""
    reach = math.log10(clip.views)
    return reach + 10 * like_share(clip) - GRAVITY * clip.hours


def ranked(clips):
    return sorted(clips, key=score, reverse=True)
